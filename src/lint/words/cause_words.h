// SPDX-License-Identifier: MIT
// What is said of a cause and of what is none: the tables of cause.cpp. Patterns are spelled as
// phrases.h says; a new wording is one line here and a row among the labelled sentences (tests/lint/language).
#pragma once

#include <string_view>

#include "lint/words/phrases.h"

namespace sitrep::cause_words {

inline constexpr WordClass classes[] = {
    {"a", "a an the our your their its this that some one"},
    // Parts of a system, and what is done to one.
    {"part",
     "balancer driver drivers cache caches database server servers network switch gateway release update upgrade "
     "version deploy deployment rollout config configuration disk disks memory queue migration firewall proxy dns "
     "provider vendor hoster host supplier load clock template templates module service job script patch change "
     "changes router cable power storage api interface plugin library index lock timeout token key permission "
     "permissions setting settings flag cdn cloud certificate certificates printer backend frontend scheduler worker "
     "pipeline broker bus cluster node component software hardware firmware code bug bugs defect regression "
     "misconfiguration mistake error typo leak overload limit quota bottleneck deadlock connection link partner bank "
     "carrier isp datacentre datacenter sync replication schema table query webhook hook rule filter login sso tls ssl "
     "encryption format parser encoding timezone time-zone daylight traffic spike attack ddos outage cut failure fault "
     "app add-on integration connector import export-job license licence policy app browser extension batch cron "
     "cronjob restart reboot failover backup nightly mail smtp relay session cookie redirect route routing "
     "loadbalancer infrastructure job jobs task "
     "tasks engine firmware sensor reader controller plug-in plug-ins rounding retry "
     "scanner antivirus spreadsheet importer exporter crawler robot bot account-sync subsystem tool program bandwidth "
     "wiring modem antenna battery thermostat installation"},
    {"grave", "bug bugs defect defects leak leaks regression misconfiguration deadlock malfunction flaw overload"},
    {"harms",
     "overloaded overloads corrupted corrupts crashed crashes knocked knocks exhausted exhausts clogged clogs jammed "
     "jams locked locks froze blocked blocks filled fills deleted deletes erased erases wiped wipes overwrote "
     "overwrites swallowed swallows eats ate eating broke breaks slowed slows scrambled mangled confused confuses "
     "tripped stalled halted halts disabled disables emptied empties doubled doubles swamped swamps overwhelmed "
     "overwhelms hogs hogged interrupts interrupted cut cuts severed"},
    {"harming",
     "holding blocking stopping slowing keeping preventing breaking delaying causing eating hogging overloading "
     "locking deleting choking jamming filling confusing corrupting holds blocks stops slows keeps prevents breaks "
     "delays causes broke stopped caused makes made took locked delayed deleted slowed blocked"},
    // Inside, where no customer looks, and what ails it.
    {"inside",
     "server servers database databases disk disks queue queues index indexes cache caches certificate certificates "
     "router routers switch firewall cable cables fuse fuses sensor migration driver drivers firmware backend cluster "
     "storage memory worker scheduler balancer gateway proxy dns config configuration licence license session-store "
     "table tables schema script scripts cron batch provider supplier hoster vendor isp network power line fibre fiber "
     "replication replica connector plug-in plugin library interface api webhook token module thread threads process "
     "processes broker bus pipeline volume filesystem partition timer clock lock locks job jobs import sync cooling "
     "converter adapter modem antenna link datacentre datacenter host hosts machine machines hardware bandwidth "
     "subsystem supply power-supply rule filter setting settings flag parameter variable template mapping data-centre "
     "copy upgrade update "
     "release deployment rollout version patch software"},
    {"ill",
     "stuck failed failing faulty broken blown stale wrong bad outdated expired corrupt corrupted loose full "
     "overloaded "
     "defective damaged misconfigured mis-set dead crashed hanging hung jammed blocked exhausted saturated overheated "
     "unstable flaky buggy incompatible invalid incorrect forgotten stalled locked overfull clogged swamped obsolete "
     "burnt burned torn severed cut unplugged disconnected mis-configured overrun runaway half-finished incomplete "
     "botched untested revoked deleted lost missing truncated rogue swapped"},
    {"fell",
     "crashed crashes failed fails died broke breaks expired stalled overheated collapsed froze "
     "hung overflowed"},
    {"because", "because cos coz cuz"},
    {"happened",
     "is was has had have were are ran runs switched changed crashed went goes stopped expired failed broke ended lost "
     "dropped got gets came comes moved grew grows hit filled sent sends read reads wrote writes shares share uses "
     "used turned took takes counts counted treats treated rejects rejected refuses refused no"},
    {"bad",
     "bug bugs defect defective faulty fault misconfiguration misconfigured broken failed failing wrong expired "
     "corrupt corrupted overloaded full incorrect bad missing invalid outdated buggy botched stale regression glitch "
     "leak deadlock overload mis-set wrongly incomplete"},
    {"defect",
     "bug bugs defect defects defective faulty misconfiguration misconfigured broken expired corrupt corrupted "
     "overloaded outdated buggy botched regression glitch leak deadlock overload typo mis-set bottleneck flaw "
     "malfunction outage"},
    // The failure.
    {"failure",
     "fail fails failed failing failure failures error errors outage slow slower slowness issue issues problem "
     "problems incident disruption missing empty stuck down unavailable wrong broken closed delay delays delayed "
     "trouble crash crashes crashed timeout timeouts time-out time-outs interruption late duplicate duplicated double "
     "lost blank incorrect offline interrupted stop stops stopped hang hangs hung reject rejected rejects "
     "degraded garbled hit affected unreachable impossible unable blocked rejected refused lag laggy symptom symptoms "
     "malfunction stalled stalling declined glitch loses showing freeze freezes frozen bounced bounce dropped cut "
     "unresponsive silent dark gone vanish vanishes vanished disappear disappears disappeared drop drops refuse "
     "refuses "
     "break breaks broke black shut locked sluggish dead swapped mixed scrambled shows sees see red frozen vacant "
     "unresponsive not never nothing nobody no none neither without"},
    {"find",
     "find found know learn understand identify identified determine determined pin pinned track tracked explain say "
     "tell share present deliver send publish have get receive provide give name pinpoint establish established "
     "uncover isolate narrow disclose see report nail diagnose work work-out sent delivered published presented"},
    {"after", "behind cause causes caused causing"},
};

// What a promise of a cause is about.
inline constexpr std::string_view topics[] = {
    "root cause|causes|reason|problem",
    "root-cause",
    "rca|rcas",
    "cause|causes|origin|culprit|trigger !any|a|no|you",
    "underlying|exact|real|actual|true|precise|technical|definite|definitive cause|reason|problem|origin|source|fault",
    "reason|reasons !to|code|codes|you",
    "source of|for",
    "post-mortem|postmortem|diagnosis",
    "what caused|causes|triggered|broke|happened",
    "what led|leads|brought|set|made",
    "what|how went|goes|is|was|has|did go|gone|going? wrong|broken|behind",
    "what is|was|lies|lay|stands? behind",
    "how *4 came about|happened|happen|come",
    "how this|that|it could|came",
    "why !not|you|we",
    "what|which *2 is|was|were responsible|guilty|to|involved",
    "the why",
    "where *5 come|comes|came|stem|stems|originate|originates from|in",
    "explanation|explain|analysis !how !to",
    "full|detailed|written|technical|complete explanation|report|analysis|account",
    "to the bottom of",
    "incident|failure|fault report|analysis",
};

inline constexpr std::string_view coming[] = {
    "know|knows|learn|finds|will|shall|should|would|'ll|can|going|expect|expects|expecting|hope|hopes|aim|plan|able|"
    "promise|due|follows|comes|"
    "arrives|follow|ready|to|be",
    "give us|me",
    "rca|analysis|explanation|report|reason|answer *1 #when",
    "rca|cause|analysis|explanation|report *1 #when|:",
    "you *2 have|get|receive",
    "#when",
};

inline constexpr std::string_view undecided[] = {
    "whether|if *6 cause|reason|why|behind|culprit|root",
    "what we know|found|find|have|saw|see|learned|learn",
    "how far we",
    "look|looks|looking|search|searches|searching|hunt|hunting|work|working|investigate|investigating|investigates|"
    "examine|examining *3 for|into|on|at|through *6",
    "reason codes|code|field",
    "for *2 reasons",
    "any? reason to",
};

// Words of cause that need nothing else.
inline constexpr std::string_view strong[] = {
    "a|an|one|some|our @ill *1 @inside !is|are|can|may",
    "the|a|an|our|one|its|their *1 @inside is|are|was|were|went|has|had|seems|got|ran "
    "now|again|still|simply|just|also|already|too|been? @ill !by|?",
    "the|a|an|our|one|its|their *1 @inside of|in|for|at *3 @fell",
    "is|was|are|were the|one|our *1 reason|cause|culprit|trigger|explanation for|of|why|behind",
    "trouble|snag|catch is|was that !we|you|i",
    "wrongly|badly|incorrectly|poorly|falsely *1 configured|set|wired|loaded|connected|entered|written|mapped|@inside",
    "was|were|been|is|are *4 by mistake|accident|error",
    "the|a|an|our|one|its|their *1 @inside is|are|was|were|has|had|did not *1 "
    "renewed|updated|loaded|copied|set|applied|installed|started|connected|copy|restart|reload|start|run",
    "the|a|an|our|one|two|its|their *1 @inside *1 @fell !and",
    "the|a|an|our|one|its|their *1 @inside has|had *1 @fell|overloaded|lost",
    "a|an|the @bad|failure|mistake|error|fault|outage|defect|problem *6 has|have|had "
    "removed|stopped|deleted|changed|caused|locked|blocked|led|made|taken|broken|emptied|switched|cut|prevented|slowed|"
    "disabled|corrupted|kept|put|brought|thrown|overwritten|shifted",
    "led|lead|leads|leading to *1 this|that|the|all|it|your|our|these",
    "for the *2 reason that",
    "is|are|was|were responsible $",
    "know|knew|knows|see|saw|found *1 what it was|is : !not",
    "behind *5 is|are|lies|lie|was|were a|an|the|our|your|one",
    "takes|took|taken|pulled|dragged|drags *3 with|down it|them",
    "behind it|this|that|all :",
    "knocked|took|taking *4 out|offline",
    "error|mistake|fault|flaw|slip in|with #passed",
    "a|an|some @grave !report|reports|fix|bounty|number|in|tracker",
    "a|an|one|some *2 @grave *2 @harms",
    "^ !we|you|i|he|she|please *5 @harms the|our|your|all|every|you|it|us !up",
    "what happened|broke|failed *1 is|was that|: !not|you|we|still",
    "what broke|caused|stopped|blocked|locked|delayed|made *5 is|was a|an|the|our|your|this|that|one",
    "it|this|that is|was @a *4 that|which|who is|are|was|has|have? *1 @harming",
    "rooted|grounded|anchored in",
    "knock-on|side|after effect|effects on|of",
    "explains|explain the|this|that|why|your|it|all|everything",
    "^ a|an|one|some|two *6 made|makes|left|turned|shifted|doubled|sent the|all|your|our|every|everything|it|both",
    "would|could|might|may explain",
    "held|holding|hold up by",
    "the|a? cause , a|an|the|our *4 ,|$",
    "got|gotten|getting|tripped|fell|ran *1 over|into by? a|an|the|our *2 @bad|@defect",
    "locked|shut|threw you|us|them|everyone|people out|off",
    "caused|triggered|provoked|induced by",
    "brought on|about|down by",
    "broken|knocked|blocked|stopped|overwhelmed|overloaded|corrupted|disrupted *2 by",
    "root cause|problem *6 is|was|lies|lay|are|seems|being|: !not|still|unknown|unclear|yet|under|being",
    "@part|@bad is|was|are|were|seems|appears *1 the reason|cause|culprit|problem|trigger|offender|issue",
    "problem|issue|fault|trouble|snag is|was|: a|an|the|our|one *3 @bad|@part",
    "introduced|created by|with|in",
    "@part|@bad broke|breaks|crashed|corrupted|killed|overloaded|disabled|removed|deleted|emptied !into|in|out",
    "this|that|it|which|all comes|came|stems from a|an|the|our|some|last|this|yesterday",
    "responsible|accountable for *5 is|are|was|were",
    "bottleneck|bottlenecks|trigger is|was|are|:",
    "@part|@defect *1 is|was the|a bottleneck",
    "was|were|is|are|been|being *2 by a|an|the|our|some|last|this *3 @part|@defect",
    "we|i|us broke|overwrote|misconfigured|damaged|erased|caused|introduced|overloaded|corrupted",
    "release|update|version|deployment|change|migration|patch|upgrade|script|config|configuration *3 "
    "contained|contains|contain|had|has a|an|the|some *2 @bad|@defect|error|errors|mistake|flaw",
    "there|we|it is|was|are|have|had|has|found|see|discovered|identified|hit a|an|some|the|one *2 "
    "bug|defect|regression|leak|misconfiguration|glitch|deadlock|bottleneck|overload|mistake|typo|flaw|malfunction|"
    "race",
    "error|mistake|fault|flaw in|with our|the|this|that|yesterday's|last *2 "
    "release|update|version|deployment|change|migration|patch|upgrade|configuration|config|code|script",
    "when|while|after|because we *2 ran|upgraded|deployed|changed|moved|migrated|switched|restarted|updated|released",
    "@defect|overloaded and|which|, that *1 slows|stops|breaks|blocks|makes|causes",
    "what happened|broke|failed *1 : *5 @part|@defect",
    "with a|the|our|its|this *1 @part @bad|@defect|down|gone|full",
    "that|this|which is|was the|one|our *1 reason|cause|explanation !we|you|i|for|to",
    "outage|failure|bug|error|overload|cut|misconfiguration|malfunction *5 means|meant|implies !for",
    "is|are|was|were|be|been|also|currently *1 "
    "causing|delaying|slowing|blocking|preventing|breaking|triggering|disrupting",
    "@part|@defect *2 causes|cause|triggers|trigger|provokes|delays|breaks|stops|slows|blocks *1 "
    "the|a|an|this|these|your|all|it|our|some",
    "turns|turned out *3 @part|@defect",
    "turns|turned out , *3 @part|@defect",
    "found|identified|discovered|located|isolated|detected|spotted *1 a|an|the|our|some *2 @defect",
    "found|find out|that *1 a|an|the|our *3 @part|@defect",
    "as the|a root? cause|reason|culprit|source|trigger",
    "cause|reason|source|problem|culprit as|to a|an|the|our|be",
    "identified|pinpointed|established|confirmed the|a *1 cause|reason|source|culprit : *1",
    "set|sets this|it|that|the|off *2 off|the|this",
    "root of it|all|this|the",
    "hand in hand with",
    "know|knows|found|see|understand now? why|it|this :",
    "@part|@bad is|was what broke|caused|triggered|stopped|blocked|brought|took|made|did",
    "go|goes|went|dates|date back to a|an|the|our|some|last *4 @part|@bad",
    "source|origin|root of|for *3 @failure|this|it|that|all *4 is|was|are|lies|: !not|still|unknown|unclear",
    "cause|reason|trigger|explanation|culprit *7 is|was|are|were|lies|lay|seems|appears|turned|: "
    "!not|still|unknown|unclear|yet|under|being|due|known|open|confirmed|no|to|on|in|what|sought",
    "reason being|why *6 is|was",
    "culprit|culprits|blame|offender is|was|are|lies|: !not",
    "found|identified|located|isolated|pinned *3 culprit|bug",
    "have|has|is|was|been|be|can|could|we|#upper *1 traced|tracked|narrowed *4 to !you",
    "traces back to",
    "thanks to *3 @bad|@defect",
    "stems|stem|stemmed|arise|originates|originate|originated|originating|arises|arose|derives from|in|with|at|out !no",
    "resulted|results|result|followed|follow|follows from !no",
    "a|an|the|our @defect *3 resulted|results in",
    "attributable|attributed|ascribed|linked|tied to !you",
    "can|could be put|traced|tracked *2 down|back to",
    "turns|turned|turning out|outs to be|that",
    "that|this|which is|was why",
    "hence|therefore|consequently|thus *4 @failure",
    "that|this|which|it is|was|happened|happens|came|comes|comes|occurred|occurs because|due|owing",
    "at the root|heart|bottom of",
    "is|are|was|were|lies|sits|seems|be *1 behind this|that|it|the|your|these|all",
    "which|that|have|has|had|also|then broke|crashed the|our|it|your|this|all",
    "which|that|and|it|this|have|has|had|also|then caused|triggered|corrupted|provoked !no|by",
    "which|that|and|it|this|have|has|had|also|then blocked|stopped @a|all|every|your",
    "caused|triggered|provoked *1 the|a|an|your|this|these|those|some|all|it|that",
    "is|are|was|were|be|been|being responsible|accountable for @a",
    "at|in fault",
    "to blame",
    "boils|boil|comes|come|came|is|are|was|were down to !one|two|three|#number|zero|few|minutes|seconds|zero",
    "is|are|was|were down to a|an|the|our|your|some "
    "@part|@bad|problem|mistake|change|overload|fault|missing|new|wrong|misconfigured|full|bug|network",
    "made|makes|make|making *5 fail|crash|stop|hang|slow|time",
    "the fault|problem|error|issue|trouble|failure originates in|with|at !not|your|progress|every|both|all|front",
    "the fault|problem|error|issue|trouble|failure is|was|lies|lay|sits in|with|at *3 @part|@defect",
    "introduced *4 @failure|bug|by",
    "knocked|took|taken|brought|bring|brings|takes|pulled *5 down|out|offline !the|any|one|step",
    "prevents|prevented|preventing|keeps|kept|stops|stopped|blocks|hinders *6 from",
    "as a result|consequence of",
    "is|was|are|were *1 a|the *1 result|consequence|outcome|effect|by-product|side-effect|fallout|product of",
    "in the wake of|consequence",
    "thanks to a|an|our|the *3 @bad|@part|change",
    "since|after|following *4 @bad|update|release|upgrade|deployment|migration|change *5 @failure",
    "a|an|the|our|some|one @bad *5 "
    "breaks|broke|made|makes|prevents|prevented|stops|stopped|blocks|blocked|took|takes|delays|delayed|caused|causes|"
    "led|leads|removed|removes|deleted|emptied|doubled|slowed|slows|knocked|corrupted|interrupts|interrupted|hit|hits|"
    "affects|affected",
    "suspect|suspects|suspected|blame|blames|think|believe|assume|guess|reckon *6 @part|@bad",
    "most likely|probably|presumably|apparently|seemingly|evidently *6 @bad|bug|overload|misconfiguration",
    "ran|run|runs|running|was|is|were out of disk|memory|space|storage|connections|capacity",
    "misconfiguration|misconfigured",
    "it|this|that has|had|have *1 to do with",
    "related|relates|connected to|with !your|you",
    "points|point|pointing to|at *3 @part|@bad",
};

// Need a word of failure in the sentence.
inline constexpr std::string_view weak[] = {
    "since a|an|some|one|two|nobody|no !of",
    "when|after|since *3 @inside restarted|rebooted",
    "when|after|because|since *3 @inside *1 @fell|@happened|@ill",
    "@because of? !you|we|i|then|of|it|this",
    "since a|an|the|our|their|its|one|some|two|many|another|his *4 @happened",
    "@a? @part|@defect *1 expired|crashed|failed|died",
    "because we|our",
    "due|owing to !arrive|be|come|leave|expire|start|end|begin|take|happen|finish|receive|get|go|you|your|run|renew|be",
    "on account of",
    "by reason|virtue|way of",
    "result|results|resulting|resulted from",
    "come|comes|came|coming|arise|arises from a|an|the|our|this|some *3 @part|@defect|@bad",
    "through a|an|the|our *3 @bad|error|bug|fault|defect|failure",
    "began|begins|begin|started|starts|start|appeared|arose with|after|when|since *5 @part|@bad",
    "ever since *4 @part",
    "result|consequence of",
    "thus|therefore|hence|consequently !please|you|we|i",
    "@defect|@bad *6 , so !please|you|we|that|i|far|could|do|if",
    "led to *4 @failure|@bad",
    "as *4 has|had|is|was @bad|expired|full|changed|failed|crashed",
    "since *5 is|was|has|had|were|are "
    "@bad|missing|expired|full|not|run|changed|crashed|down|overloaded|slow|broken|offline|unavailable|out",
    "after *3 @bad *3",
};

// "It is the load balancer": the whole clause names a part.
inline constexpr std::string_view naming[] = {
    "^ it|this|that is|was|'s all|just|simply|again|probably|likely|a|an|the|our? @part|@bad|field $",
    "^ it|this|that is|was the|our *2 @part $",
    "^ it|this|that is|was #point @part $",
    "^ it|this|that is|was our|the *2 @part|@inside $",
    "^ it|this|that is|was a|an|the|our *2 @part|@bad with|in|of|at|again|here",
    "looks|look|seems|seem|appears|think|believe|suppose|probably|sounds like|that|as *2 it|this|that is|was|be "
    "a|an|the|our *4 @part|@bad",
    "^ well|yes|so|ok|actually|apparently? it|this|that|its is|was|will|must|seems|appears|looks|could|may|might "
    "be|like|to? be? probably|likely|apparently|again|simply|just|indeed? a|an|the|our|your|their|another|some|one|its "
    "*5 @part|@bad|field",
    "^ it|this|its a|an|the|our|your|their|another *3 @part|@bad|field again|$",
    "^ @part|@bad problem|issue|fault|failure|error|again",
    "it|this|that is|was all? @a *3 @part 's? fault",
};

// No statements: hidden from the patterns above.
inline constexpr std::string_view harmless[] = {
    "because you *9",
    "chapter|manual|page|guide|article|video|mail|text|help|section|step|letter|message|note|leaflet *5 "
    "explains|explain",
    "because|since|as *6 holiday|law|laws|contract|discount|rules|regulations|age|weather|rains|rain|snow|agreed|"
    "ordered|asked|wanted|requested *3",
    "what|who|which *5 is|remains|was still? open|unclear|unknown|checked|undecided|unproven|another",
    "'s reason|cause|reasons|causes",
    "cause|reason|reasons of|for "
    "return|cancellation|absence|complaint|payment|delivery|visit|rejection|leaving|the? late|order|refund",
    "#span job|task|run|process|repair",
    "if *9",
    "locked out|up? the|your? door|doors|room|drawer|till",
    "because then *9",
    "due|owing|because|result to|of the|our|this "
    "restart|rollback|repair|fix|switch-over|switchover|precaution|check|step|correction|cleanup *9",
    "because|since|as we restarted|rolled|switched|turned|cleared|moved|paused|stopped|undid|reverted|disabled *9",
    "restart|reboot|rollback|repair|fix|switch-over|step|correction *1 causes|cause|caused *5",
    "sorry|apologise|apologize|apologies *9",
    ", because of it|this|that|them *9",
    "text|message|mail|file|row|rows|wording|entry|value comes|came|come from *4",
    "reason|cause field|code|column|box|line",
    "leave|leaves|keep|keeps|park|save|saves the|all|any cause|causes|reason|reasons",
    "speak|talk|discuss|think|argue|debate|speculate *2 cause|causes|reason|reasons",
    "no|any|which|what|whatever|every|each|possible|of cause|causes|reason|reasons",
    "cause|causes|reason|reasons *4 later|review|question|retrospective|second",
    "reason : see|ticket|not",
    "because this|it|that *1 creates|create|would|could|may|will|makes *5",
    "you|your *2 wrote|write|said|say|says|told|think|thinks|suspect|suspects|mentioned|reported|asked *9",
    "caused the|an|this|your alarm|alert|call|ticket|question",
    "opened|raised|reported|reporting|called *6 because *9",
    "charge|credit|waive|refund|apologise|apologize *9",
    "owing|due|because to|of the late|early|short hour|hours|notice",
    "reason|reasons i|we|you|they|customers|guests",
    "neither|nor *9",
    "excluded|ruled|exclude|rule|eliminate|eliminated *9",
    "because|since|as we|i *2 want|like|need|know|do|promised|promise|value|care|wish|have|can|could|are|would",
    "inconvenience|trouble|disruption|delay|disturbance|frustration|worry|confusion|concern|extra *3 "
    "caused|causing|causes|cause !by",
    "caused|causing|causes|cause you",
    "thanks|thank|owing|due to you|your *9",
    "thanks|thank you|again|for|, *9",
    "due to arrive|be|come|leave|expire|start|end|begin|take|happen|finish|receive|get|go|run|renew",
    "due|overdue date|dates|on|at|by|in|from|#when|#point|back|again",
    "may|might|can|could|will|would|should|does|do|did not? cause|lead|result|trigger|make",
    "not|never *1 cause|causes|caused|causing|related|due|caused|linked|connected|attributable|responsible|the",
    "not|never just|only|simply? because *9",
    "no|unknown|exact|the|root cause|reason *2 is|are|not|remains|still *1 "
    "not|unknown|unclear|yet|open|being|under|unconfirmed|known|confirmed|sought",
    "do|does|did|can|could|will|would not *3 know|say|tell|confirm|name|share|see|understand|have *9",
    "whether|if *9",
    "link|links|button|menu|arrow *2 leads|lead|led",
    "nothing|none|nobody *3 points|point|suggests|indicates|blame|caused|changed *4",
    "causing|cause|causes you *2",
    "same|first|second|third|last|next|right|only|best|usual|wrong "
    "one|error|message|day|time|step|address|page|way|order|account",
    "for *2 reason|reasons",
    "reason codes|code",
    "reason|reasons for payment|payments|contact|contacting|return|returns|cancellation|calling|writing",
    "test|trial|check|export|search|query of|result|results is|are|shows",
    "the result|results *2 is|are|was",
    "as a result you|we",
    "as a result of your *6",
    "comes|come|came back|with|in|to|up|again|on|by|at|from you|support",
    "leads|led|lead to|you|us|by|the way *2 page|form|screen|site|list|overview|settings|help",
    "behind|at the? scenes|schedule|login",
    "look|looking|looks|search|searching|hunt|working|work|investigating *3 for|into|on|at *6 "
    "cause|reason|why|origin|source",
    "turned out to be fine|ok|harmless|unrelated|unaffected|complete|correct|right|safe|intact",
    "turned out well|fine",
    "turned|turns out that all|no|your|nobody|nothing",
    "ask|asks|asking|tell|inform|write|call|contact *9 because|since|due|owing",
    "that|this|which is why we|you|i|#upper *2 "
    "ask|asked|write|call|will|are|have|do|can|cannot|recommend|send|extended|wait|want",
    "that|this|which is why !your|the|it|orders|exports",
    "unrelated to|with *3",
    "relates|related|connected|linked to|with your|you|billing",
    "nothing to do with *4",
    "nothing|none *4 caused|causes|broke",
    "because|due|owing|thanks of|to *2 "
    "holiday|holidays|weekend|time|vacation|season|age|law|laws|regulation|regulations",
    "reason|reasons for *2 call|calls|message|mail|writing|calling|contact|question|questions|asking|request|visit",
    "not *2 related|connected|linked",
    "hit|affected by",
    "is|are|was|were|be *3 affected|hit by",
};

}  // namespace sitrep::cause_words
