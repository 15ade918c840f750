// SPDX-License-Identifier: MIT
// What is said of whose fault it was and of what is none: the tables of blame.cpp. Patterns are spelled as
// phrases.h says; a new wording is one line here and a row among the labelled sentences (tests/lint/language).
#pragma once

#include <string_view>

#include "lint/words/phrases.h"

namespace sitrep::blame_words {

inline constexpr WordClass classes[] = {
    {"who",
     "i you he she we they who whoever somebody someone anybody anyone nobody everybody everyone team guys folks "
     "people colleague colleagues engineer engineers developer developers dev devs admin admins ops support management "
     "manager managers vendor supplier provider hoster partner customer client user users intern trainee contractor "
     "reviewer reviewers department lead boss operator operators themselves himself herself myself crew staff sales "
     "marketing billing platform backend frontend infra security it qa product finance legal author committer deployer "
     "newcomer administrator administrators caretaker cleaner cleaners secretary accountant designer tester testers "
     "driver courier plumber electrician clerk cashier nurse teacher clinic host hotel "
     "purchasing procurement subcontractor agencies outsourcer janitor company agency consultant consultants "
     "freelancer on-call shift carrier bank"},
    {"nobody", "no-one nobody none anyone anybody everyone's nobody's"},
    {"act",
     "tell inform warn notify check test read renew review follow ask document escalate mention communicate announce "
     "notice do look update answer call reply respond report think consider listen back run see watch monitor patch "
     "secure configure set add remove include tag flag pay verify validate care clean keep raise spot catch prevent"},
    {"careless",
     "hasty hastily rash rashly careless carelessly carelessness negligent negligence negligently sloppy sloppily "
     "incompetent incompetence lazy laziness stupid stupidly stupidity idiot idiots idiotic moron morons clueless "
     "reckless recklessly irresponsible irresponsibly rookie amateur amateurs amateurish unprofessional dumb foolish "
     "foolishly fool fools clown clowns dumbass dimwit halfwit inexcusable unforgivable lousy shoddy half-assed "
     "slipshod thoughtless thoughtlessly inattentive "
     "culpable guilty hopeless useless embarrassing pathetic disgraceful ignorant heedless heedlessly slacking slacker "
     "lazily blunder blundered bungled botched scapegoat sleeping"},
    {"harm", "messed screwed fucked cocked stuffed botched muffed mucked goofed fouled bungled blundered"},
    {"machine",
     "certificate disk cache release bug database server network firewall config configuration template driver printer "
     "router switch cable balancer gateway queue module update upgrade version deploy deployment migration index lock "
     "flag patch code typo memory cpu storage cloud dns clock timeout script cron batch job export exports import "
     "backup browser app api service system proxy cdn filter parser schema table query plugin library load traffic "
     "power weather storm worker scheduler pod cluster node pipeline build test tests alert alerts monitor check"},
    {"thing",
     "test tests alert alerts job script check monitor system service server export exports page request requests mail "
     "message button field file it this that query queue cache database invoice invoices report backup pipeline deploy "
     "process task worker upload download import build release there which what each one"},
};

inline constexpr std::string_view blaming[] = {
    "@who|#upper should|ought *2 know|known better",
    "fault|blame|responsibility *2 lies|lie|rests|sits|falls|remains *1 with|on|at "
    "the|our|their|his|her|us|me|you|them "
    "!@machine",
    "#upper|@who has|have failed|let|cheated|abandoned *1 you|us|the|our|everyone|both",
    "to thank for this|the|that|it|another|our|all *1 "
    "mess|outage|trouble|disaster|night|chaos|downtime|evening|weekend|incident|loss|$",
    "not kept|keep|kept its|their|his|her|the word|promise|promises|side",
    "what a genius|hero|mess-maker|joke|clown|disgrace|shame|surprise",
    "is|was the one|person|guy|colleague who *1 broke|caused|deleted|forgot|ignored|skipped|missed|messed",
    "did|does|done|doing a|an *1 bad|poor|terrible|awful|lousy|half-hearted job",
    "blew it|this|that",
    "made|makes|left|leaves a|such|another|total|complete *1 mess|hash|shambles|muddle",
    "#upper|@who did|do|does not *1 listen|think|care|bother|learn",
    "^ thank !you *4 for this|that|the",
    "#upper|@who is|was the reason !i|for",
    "^ we|i failed $",
    "would|could|might have been avoided|prevented|spared",
    "#upper|@who *3 ignored|ignores|missed|slept *1 one|two|three|four|five|#number|several|many|all *2 "
    "alarm|alarms|alert|alerts|warning|warnings|call|calls|mail|mails|page|pages",
    "another|typical|classic|textbook *1 case|example of #upper|@who",
    "would be|have|not *4 if *3 #upper|@who had|did|would not|only|just",
    "be blamed for",
    "kept quiet|silent|mum",
    "none|nothing of? this *2 happened with|had|if",
    "missed it|this|that ,? as always|usual",
    "'s|my|our|your|his|her|their|own|whose fault !tolerance|tolerant|line|code|is|in",
    "my|our|your|his|her|their|whose|own fault|faults",
    "'s "
    "fault|mistake|blunder|error|doing|negligence|failure|screwup|screw-up|oversight|carelessness|incompetence|"
    "omission|bad !message|text|code|page|log",
    "fault of|with !the|a|at @who|#upper",
    "fault of the|our @who",
    "fault lies|lay|is with? @who|#upper|entirely|squarely",
    "at fault",
    "fault|error|mistake|blame|failure *3 on the|their|your|his|her|our *2 side",
    "fault|error|mistake|blame|failure *3 on #upper|@who 's? side|end",
    "#upper|@who skipped|skips !row|rows|step|line|lines|to|over|it|#number|this|ahead|lunch",
    "#upper|@who missed|overlooked the|our|all|every|an *1 "
    "alert|alerts|warning|warnings|sign|signs|error|bug|mistake|typo",
    "to blame",
    "blame|blames|blamed|blaming @who|#upper|the|him|her|them|us|you|me|my|our|his|their|this|it|that",
    "blame lies|is|rests|falls|goes",
    "was|is|were|fell|falls|been asleep",
    "@who missed|misses it|this|that",
    "not know|knows what it|he|she|they|you|we is|are",
    "could|might|would *3 have told|warned|asked|said|checked|noticed",
    "never told|warned|informed|asked|answered|mentioned",
    "thanks a lot|bunch",
    "without thinking|asking|telling|looking|warning $",
    "ashamed",
    "why on|the|in earth|hell|world",
    "whose idea|brilliant|bright|great",
    "had|was|were been? told|warned|asked *1 to|twice|before|repeatedly",
    "knew|knows|known better",
    "ignored|overlooked|neglected|skipped|forgotten by #upper|@who",
    "entered|sent|fed|typed|uploaded|gave *1 garbage|rubbish|nonsense|junk|trash",
    "users|customers|people|they should|must|need finally? read|learn|know|look|listen",
    "human|operator|user error :|, *3",
    "bears|bear|carries|carry the|full|all|sole|some *1 responsibility|blame|guilt",
    "did|does|do this|that|it to themselves|himself|herself|itself|yourself|yourselves|ourselves",
    "all|entirely|purely|solely|clearly|only? the? fault *1 of",
    "my|our|your|his|her|their "
    "mistake|mistakes|bad|blunder|error|oversight|negligence|doing|screwup|screw-up|failure|incompetence "
    "!above|in|below|rate|count|number|report|page|message|text|code|log",
    "mea culpa",
    "@careless !question|password|key",
    "@harm up",
    "@harm @who|#upper|the|it|this|our|everything",
    "mess|messes|screw|screws|fuck|fucks|cock|foul|mucks *3 up",
    "screwup|screw-up|fuckup|fuck-up|cock-up|foul-up|mess-up",
    "made|makes|did|commits|committed *2 *1 stupid|silly|dumb|terrible|grave|bad|rookie|serious|beginner's|basic "
    "mistake|mistakes|error|thing|call|decision",
    "@who|#upper made|makes a|an|another|the|this *1 mistake|error|slip|blunder !report|log",
    "drop|dropped|drops|dropping the ball",
    "asleep|sleeping|slept|dozed at|on|through the|his|her|their|it",
    "let|lets *4 us|you|everyone|everybody|customers|team|me|them|him|all down",
    "lets|letting *4 down",
    "#upper|@who forgot|forgets|forgotten !password|his|her|my|their",
    "skipped|skips the|a|every *1 review|test|tests|checklist|step|steps|check|checks",
    "#upper|@who ignored|ignores the|our|my|his|her|their|your|all|every|it|this|that|us|me|him|them",
    "#upper|@who ignored|ignores one|two|three|#number|several|many|the *2 "
    "mail|mails|call|calls|page|warning|warnings|ticket|tickets",
    "#upper|@who neglected|neglects|omitted|overlooked|botched|ruined|wrecked|disregarded|blew "
    "!password|page|that|link|window|request|requests|function|call|calls|error|errors",
    "#upper|@who has|had|have|must|simply|just|again|obviously|clearly|once|apparently|completely *2 "
    "forgot|forgotten|neglected|overlooked|ruined|wrecked|disregarded|blown|skipped",
    "forgot|forgetting|forgotten|forgets|forget|neglected|neglects|neglecting to|about !password",
    "#upper|@who|again|simply|just failed|fails|fail|failing to @act|@who",
    "failed|fails|failing to @act us|you|me|the|our|their|anyone|anybody|this|about",
    "bother|bothered|bothers|bothering to|even|with|read|check|look|test|telling|checking",
    "be bothered",
    "#upper|@who should|could|ought|might not? to? have "
    "!received|arrived|got|gotten|been|more|enough|time|one|two|no|any|some|your|our|his|her|their|this|that|to|#"
    "number|access|a|an|the|by|already|gone|reached|seen|landed|it",
    "#upper|@who *3 should|ought not? to? have "
    "!received|arrived|got|gotten|been|more|enough|time|one|two|no|any|some|your|our|his|her|their|this|that|to|#"
    "number|access|a|an|the|by|already|gone|reached|seen|landed|it",
    "#upper|@who should|could|ought not? have been *2 "
    "@careless|careful|attentive|thorough|told|warned|faster|quicker|clear|more",
    "should have "
    "known|checked|tested|told|thought|asked|listened|warned|read|noticed|caught|done|been|reviewed|looked|said|paid|"
    "escalated|waited",
    "could have been avoided|prevented|spared",
    "could|might|would have bothered|told|warned|checked|asked|said|tested",
    "not have happened|broken|occurred|had|this *6 if|had|without",
    "not be here|in|having|have this|here|if|the|in *8 if|had",
    "if only *6 had|would|could",
    "if #upper|@who *2 had|did !a|an|the|any|no|more|some *9 , *5 not|be|have",
    "had #upper|@who *1 not|read|checked|tested|told|done|asked|listened|only|bothered|paid|followed|looked",
    "not do|did|done|doing his|her|their|your|its job|work|homework|duty|part",
    "do|does|did|done his|her|their|your|its job|homework",
    "on himself|herself|themselves|yourself|yourselves|myself|ourselves",
    "brought|inflicted *3 on|upon himself|herself|themselves|yourself|yourselves",
    "sat|sits|sitting|slept on the|it|this|that|our *2 "
    "ticket|tickets|it|request|issue|mail|alert|for|report|warning|!table",
    "waved|nodded|waves it|this|them|that|the *2 through",
    "rubber-stamped|rubberstamped",
    "their|his|her|your|our doing",
    "is|was|this|it|one|falls|squarely|entirely|all|solely|totally|completely|clearly|purely on|upon the|our|their *2 "
    "team|guys|folks|people|vendor|department|provider|hoster|supplier|crew",
    "is|was|'s all|entirely|squarely|totally|completely|solely|clearly|100%|purely on|down "
    "@who|#upper|the|to|me|him|her|them|us|you",
    "one|this|that|it is|was on me|him|her|them|us|you|#upper !'s|to|call|duty|it|the|shift|watch",
    "responsible|accountable|liable for the|this|our|that|these|all|today's *1 "
    "outage|mess|incident|failure|problem|error|disaster|trouble|breakage|downtime|damage|disruption|crash|debacle|"
    "fiasco|chaos",
    "#upper|@who is|was|are|were the? *1 culprit|culprits|guilty|offender|offenders|bottleneck|idiot",
    "#upper|@who caused|triggered|provoked|broke this|it|that|all|the *2 by",
    "@who broke|caused|killed|ruined it|this|everything|prod|production|that",
    "whoever *1 "
    "approved|merged|wrote|did|deployed|designed|configured|set|pushed|signed|thought|left|built|made|reviewed|tested",
    "not|never|nobody|without *1 paying|pay|paid|pays attention",
    "@who|#upper let|lets|letting it|this|that|them *1 slip|through|pass|happen|in|rot|go",
    "because of him|her|them|you !'s",
    "because of #upper that? we|i|nobody|they|it|everything|everyone|all",
    "all because of|#upper|he|she|they|somebody|someone",
    "poor|bad|shoddy|lousy|terrible|awful|weak|miserable|appalling "
    "work|job|planning|testing|review|reviewing|communication|decision|judgement|judgment|workmanship|craftsmanship "
    "by|of|from|on|in|here",
    "if #upper|@who *3 had *1 "
    "asked|told|checked|tested|read|listened|done|followed|warned|looked|said|reviewed|paid|informed|noticed|thought|"
    "waited|used|rolled|answered|called|cared",
    "none|nothing of? this|that would have happened",
    "none|nothing of|like this|that|it would have happened",
    "#upper|@who failed us|me|everyone|everybody|customers|miserably|badly",
    "mistake|error|fault|blunder|failure|failing is|was|lies *1 #upper|team 's|with",
    "mistake|error|fault|blunder *1 is|was|lies *2 mine|ours|theirs|yours|hers|management",
    "error|mistake|slip|blunder *2 made|committed|caused by !the|a|an",
    "mistake|error|blunder|slip|carelessness|oversight|negligence|failure|mishap|fault by|of|from the|our|an|a? "
    "@who|management",
    "mistake|error|blunder|slip|oversight|mishap|failure by|from #upper",
    "on the part of #upper|@who|the|our",
    "#upper|@who got|gets|did|does it|this|that|all completely? wrong",
    "had|have|has|with no business|clue|idea|right what|how|touching|to|doing|here|deploying|about",
    "promised|promise|promises *5 and|but|then *1 not|never|nothing",
    "slept|sleeps|dozed through|in|on|over",
    "management|leadership|operator|team's failure|mistake|error|failures",
    "@who|#upper wasted|wastes|squandered",
    "pushed|forced|rushed|pressured|talked us|me|everyone|them into|to",
    "has|have|had|must|should|will to? answer|pay for this|that|it|his|her|their|the",
    "cut|cutting|cuts corners",
    "passed|passes|passing the buck",
    "not|never|hardly qualified|competent|trained|fit|capable|up to",
    "unqualified|inexperienced colleague|person|intern|developer|engineer|admin|#upper|@who",
    "why did #upper|@who *2 not",
    "how could|can #upper|you|he|she|they|anyone|somebody|someone *1 "
    "miss|forget|do|let|be|overlook|push|deploy|merge|approve|not",
    "should|ought never have",
    "never should have",
    "nice|great|good|brilliant|excellent job|work|one ,? breaking",
    "had|was|were been? warned|told *2 and|but",
    "despite|against our|my|the|all|clear *2 warning|warnings|advice|rules|objections|agreement",
    "deliberately|knowingly",
    "single-handedly",
    "on #upper|@who 's conscience|watch|account",
    "#upper|@who screwed|messed|fouled|cocked|fucked",
    "culprit|guilty|offender is|was|are|were|: the? @who|#upper",
    "responsibility for this|the *1 outage|mess|incident|failure|disaster lies|rests|is|falls",
    "thanks to #upper|@who|the|our|his|her|their *6 "
    "nobody|nothing|not|down|broken|mess|outage|stuck|lost|wasted|weekend|offline",
    "without *1 telling|asking|informing|warning|checking|testing|thinking|consulting|notifying|reading|looking *1 "
    "us|anyone|anybody|first|me|it|them|a|the|twice",
    "without a|any word|warning|notice|thought",
    "behind our backs",
    "typical|classic #upper|@who",
    "as usual|always|again ,? the? #upper|@who *3 broke|breaks|forgot|failed|ignored|messed|did",
    "they|he|she|#upper broke|breaks it|this|prod|production|everything|us|our|the|again *9 again|and|always",
    "#upper|@who|someone's *2 broke|killed|trashed|destroyed|nuked prod|production|everything|it|our|live",
    "who broke|allowed|let|thought this|that|the|it|such|our",
    "who on|the|in earth|hell|world|heck",
    "cost|costs|costing us|the *4 by|because",
    "ignored|ignoring|ignores our|my|the|all|every|his|her|their|repeated|several *2 "
    "warning|warnings|advice|alert|alerts|mails|mail|request|requests|checklist|rules|procedure|process|runbook|docs|"
    "documentation|policy",
    "took|take|takes|accept|own *2 the|full|my|all blame|responsibility|fault",
    "too|so lazy|careless|busy|slow|stupid|hasty|quick|late|proud to|that|with|,|as",
    "did not|never even|bother|care|think|read|check|test|look|ask|listen|tell|warn|inform|follow|pay|review|do *1 "
    "to|about|the|anything|it|us|me|our|anyone|a|before|their|his|her|first|twice|properly|what|attention",
    "never tests|checks|reads|listens|tells|asks|tested|checked|listened|learns|learn|bothered|cares",
    "cannot be trusted",
    "can not be trusted",
    "pointed|pointing|point|points the? finger|fingers",
    "gross|sheer|pure|plain|utter|complete *1 negligence|incompetence|stupidity|laziness|carelessness|ignorance",
    "no excuse",
    "inexcusable",
    "shame on",
    "owe|owes *4 an? apology|explanation",
    "hold|holds|held *3 accountable|responsible|liable",
    "caused|triggered|created|broken|introduced|provoked by #upper|@who *2 's|who",
    "human error *1 by|on|of|from",
    "because #upper|@who *4 not|forgot|failed|broke|ignored|skipped|messed|never|pushed|rushed|clicked|deleted|refused",
    "pushed|deployed|shipped|merged|approved|released it|this|that|the|straight|directly|untested *3 "
    "without|untested|blindly|carelessly|unreviewed|recklessly",
    "blindly|recklessly",
    "that|this is|'s what|how *1 get|gets|happens|comes when|if|for|from|of",
    "that|this comes of",
    "what was|were|is|are #upper|@who *1 thinking",
    "had one job",
    "refused|refuses to @act",
    "was|is|were too late|slow to|with",
};

// No blame, whatever stands in it.
inline constexpr std::string_view harmless[] = {
    "git blame|log",
    "asleep until|till|since",
    "#number|most|all|both|some people|users|customers|persons|colleagues should|must|need",
    "forgot|forgets|missed|overlooked|ignored nothing|none|no",
    "guilty query|row|process|line|thread|request|file|record",
    "@machine|query to blame|fault",
    "lazy|lazily load|loading|loaded|init|evaluation|fetch|mode",
    "dumb terminal|terminals|pipe",
    "stupid|stupidly hot|cold|long|simple",
    "users|user|customers|customer *1 fail|failed|fails to *4",
    "did|do|does|have|has not *6 yet",
    "if|had #upper|@who *1 had? not *9 , *9",
    "blame|blames|blamed|blaming nobody|no-one|no|anyone|none|anybody",
    "@machine *3 is|are|was|were|be *2 to|at|responsible|the|guilty blame|fault|for|culprit",
    "@machine !team|guys|people|provider|admin|admins|department *1 "
    "caused|broke|triggered|ruined|killed|wasted|failed|overlooked|ignored|missed|neglected|forgot",
    "@machine 's fault|error|failure|mistake",
    "because of @machine",
    "blame shows|says|view|log|line|output|command|of|on|for? the? line|file",
    "blameless|blame-free|blamelessly",
    "no|not|never|without|nobody|no-one|none|than|instead|less|free|avoid|avoids|stop|against|rather *3 "
    "blame|blaming|blamed|blames|fault|faults|guilty|culprit|mistake|finger|fingers",
    "no one|body is|was|'s *2 blame|fault",
    "nobody|no-one|anyone|one|anybody|everyone|somebody 's fault",
    "not|nor|neither|n't *3 's|your|his|her|their|our|my|anyone's fault|mistake|doing|bad",
    "not|never *2 at fault",
    "did|do nothing wrong",
    "did|do|does|was|were|are not do anything|something|at wrong|fault",
    "paper|page|segmentation|bus|disk|earth|ground|line|memory|hardware|network|power|system|soap|double fault|faults",
    "fault line|tolerance|tolerant|injection|light|code|codes|report|lamp|finder|domain|message|counter|log|table",
    "forgot|forgotten|forget your|the|my|a|his|her|their? "
    "password|passwords|pin|username|login|passphrase|page|link|function",
    "forgotten-password|forgot-password",
    "if you forgot|forget",
    "do|please|let|will|would|never not? us? forget",
    "without losing|loss|a|any "
    "problem|problems|error|errors|delay|tax|trouble|change|restart|vat|risk|hitch|issue|question",
    "user|users|driver|customer error|errors !by|:|,|on|of|from",
    "error of",
    "error by 's",
    "should have|be been? "
    "fixed|received|arrived|sent|working|shown|seen|billed|charged|been|ended|expired|run|fired|started|gone|worked|"
    "stopped",
    "@thing should|could|might|would|failed|fails|fail|did|does|never|missed|skipped|ignored|ignores|overlooked|forgot",
    "the|a|an|our|each|every|this|that|one|old|new|first|second|nightly @thing *2 "
    "should|could|might|failed|fails|did|missed|skipped|ignored|ignores|sat|broke",
    "what|how we|could|should can|could|should|have *2 *2",
    "lets|let 's|us|me|you *1 know|look|see|try|keep|do|go|talk",
    "typical for|of|error|case|size|export|day|value|values|customer|user|time|load",
    "guilty plea",
    "blunder|goof test",
    "up|down to you",
    "depends|based|focus|focused|click|press|tap|works|looks|reported|available on",
    "not|never sleeping",
    "sleeping process|thread|threads|worker|mode|state|job|connection|connections",
    "stupid question",
    "silly question",
    "useless|idiot message|without|if|error",
    "missed calls|call|deadline|window|it|the|a|heartbeat|heartbeats",
    "@thing *2 missed|skipped",
    "not|nobody|none|no|than|rather|without *2 point|look|find|ask|asking|looking|search *1 who *2",
    "no|without *2 apology",
    "should have *6 in|by|within|until the? "
    "about|next|an|#number|#clock|noon|midnight|tomorrow|tonight|monday|tuesday|wednesday|thursday|friday",
};

}  // namespace sitrep::blame_words
