// SPDX-License-Identifier: MIT
// What is said of a repair, of the time before and after it, and of what is none: the tables of promise.cpp. Patterns
// are spelled as phrases.h says; a new wording is one line here and a row among the labelled sentences
// (tests/lint/language).
#pragma once

#include <string_view>

#include "lint/words/phrases.h"

namespace sitrep::promise_words {

inline constexpr WordClass classes[] = {
    {"will",
     "will shall should would going expect expects expected expecting hope hopes hoping hopefully aim aims aiming plan "
     "plans planning anticipate anticipates anticipated confident promise promises guarantee guaranteed target "
     "targeting can due scheduled estimated likely set sure might must assume assuming reckon think believe chance "
     "optimistic hopeful count rely intend intends ought probably certain foresee predict want wants try trying "
     "working"},
    {"be", "be is are am being"},
    {"come", "be is are come comes coming get gets getting go goes going bring brings have put"},
    // What is done to a fault.
    {"repair",
     "fix repair resolve restore solve sort mend rectify remedy cure correct patch deploy reinstate reconnect "
     "re-enable unblock recover remediate heal revive finish complete clear unlock reactivate relaunch rebuild"},
    {"repaired",
     "fixed repaired resolved restored solved sorted mended rectified remedied cured corrected patched deployed "
     "reinstated reconnected re-enabled unblocked recovered remediated healed revived unlocked reactivated relaunched "
     "rebuilt rolled reverted eliminated"},
    {"finished", "done over finished completed cleared live renewed replaced ready"},
    {"service",
     "service services checkout login log-in sign-in access shop store site website portal app system exports export "
     "payments "
     "everything functionality search mail email e-mail sso chat sync api billing printing invoices statements "
     "dashboard "
     "calendar upload uploads reports it this that all power connection connectivity network normality"},
    {"repairing", "fixing repairing resolving restoring solving deploying"},
    {"remedy",
     "cure fix fixes repair repairs hotfix hot-fix bugfix patch correction solution remedy rollback roll-back rollout "
     "roll-out workaround deployment resolution recovery restoration corrected repaired"},
    {"relief",
     "cure fix repair hotfix hot-fix bugfix patch correction solution remedy resolution recovery restoration"},
    {"state",
     "available accessible reachable usable operational functional functioning healthy stable online live fine good ok "
     "okay normal working running solved operating responsive intact up sorted green fixed usable"},
    {"act",
     "work run function load open respond flow behave print export sync arrive process resume return recover clear "
     "reopen restart finish complete pass go"},
    {"fault",
     "problem problems issue issues outage disruption incident error errors delay delays trouble fault interruption "
     "glitch backlog downtime bug slowness this it that everything all"},
    {"broken",
     "down off paused disabled stopped offline unavailable unreachable inaccessible out disrupted interrupted impaired "
     "degraded unusable closed"},
    {"gone_off",
     "down paused disabled stopped offline unavailable unreachable inaccessible disrupted interrupted impaired "
     "degraded unusable"},
    {"estimate", "e.t.a eta etr est estimated estimate estimation expected anticipated projected forecast"},
    {"adverb",
     "all fully completely entirely quickly definitely certainly probably hopefully surely also all then already "
     "properly now well finally most quite likely soon"},
    // How long something goes on.
    {"duration",
     "take takes last lasts need needs require requires continue continues persist persists run runs drag drags go "
     "goes"},
    {"trouble",
     "repair repairs fix fixing repairing restoration restoring recovery recovering restore rebuild rebuilding outage "
     "disruption downtime interruption incident slowdown slowness delay delays problem problems it this that rollback "
     "deployment replacement work works reindexing resync swap everything"},
    // What a team does at some time, and is no repair.
    {"teamwork",
     "close run confirm upload forward hand prepare enter copy identify isolate pin track name determine get look "
     "check compare test review join stay watch take read analyse analyze try continue start begin meet speak talk ask "
     "visit hear tell let inform call ring phone mail write send post share update notify contact report say explain "
     "know learn find keep remain come drive discuss decide verify investigate examine inspect study measure monitor "
     "observe be-in answer reply respond publish provide give receive ping brief search dig follow listen work "
     "double-check see collect gather offer present need want cost like use pay expire happen hold attend lead reach "
     "present"},
    {"planned",
     "reviewed discussed closed held announced tested checked compared charged refunded billed due informed told "
     "notified contacted called updated analysed analyzed monitored watching looking checking testing watched posting "
     "sending writing calling speaking talking off down unavailable closed offline out logged here there with your you "
     "published issued announced shown decided printed-out handed given "
     "our on in at asked renewed deleted removed invoiced paid"},
    {"thing_subject", "everything it this that all"},
    {"things", "everything it this that all things service services system systems you"},
};

// What is said of the fault. `tense` tells what the clause must hold besides.
enum class Tense : std::uint8_t {
  any,       // a promise with any time to come
  not_past,  // unless the clause tells the past
  future,    // only where the clause says "will", "should", "hope", …
  weak,      // and only where it is not about an event or something to know
};
struct Saying {
  Tense tense;
  std::string_view pattern;
};
inline constexpr Saying recovery[] = {
    {Tense::not_past, "@come *3 back online|up|normal|alive|on|in|at !the|you|your|mind|this|that"},
    {Tense::not_past, "@come *3 back to normal|full|work|life|business|health|speed|service"},
    {Tense::not_past, "@come @adverb? back !from|to|with|at|reading|in|on|and|end|#upper"},
    {Tense::not_past, "@come @adverb? back on|in track|line|service|business|shape|action|full|order|operation"},
    {Tense::future, "have|get|bring|put *5 back !to|on|at|from"},
    {Tense::not_past, "up and running"},
    {Tense::not_past, "@come|up *2 up|running|working|online|open again?"},
    {Tense::any, "^ back up|online|on #when"},
    {Tense::future, "@come *2 up !to|on|against|with"},
    {Tense::not_past, "again !from|and"},
    {Tense::not_past, "once more"},
    {Tense::weak, "as usual|normal|before|expected|always|intended|they should"},
    {Tense::weak, "properly|normally|correctly|reliably|smoothly"},
    {Tense::not_past, "goes|go|going|is|are *3 normally|properly|correctly|smoothly"},
    {Tense::not_past, "shows|show|works|work|loads|load|open|opens *2 normally|properly|correctly|smoothly"},
    {Tense::not_past,
     "normal|regular|usual|full service|services|operation|operations|operating|functionality|speed|access"},
    {Tense::not_past, "return|returns|returning|revert to|normal|service|full *1"},
    {Tense::weak, "resume|resumes|recover|recovers|restart|reopen|return|clear|end|stop|disappear|vanish"},
    {Tense::not_past, "becomes|become @adverb? @state"},
    {Tense::future,
     "will|should|shall|might|would|going *3 be|stay|become @adverb? @adverb? @state !to|for|with|until|on"},
    {Tense::future, "be @adverb? @state !to|for|with|until|on|here|there"},
    {Tense::weak,
     "able to "
     "!reach|contact|call|ask|say|tell|give|name|share|confirm|report|write|answer|send|provide|look|check|present|"
     "explain|update"},
    {Tense::future, "will|should|shall|might|would|to @adverb? @repair !you|#upper"},
    {Tense::future, "roll|push|bring|switch|turn *3 out|back|on|live"},
    {Tense::future, "have *6 @repaired|done|finished"},
    {Tense::weak,
     "will|should have been *1 delivered|sent|processed|worked|printed|paid|booked|imported|exported|caught|cleared"},
    {Tense::future, "@repaired"},
    {Tense::weak, "@finished"},
    {Tense::any, "^ @adverb? @repaired|@finished #when"},
    {Tense::not_past, "be|is|are|gets|get|being @repaired|@finished #when"},
    {Tense::not_past,
     "@remedy *4 "
     "goes|go|is|are|will|should|ships|ship|comes|come|lands|arrives|follows|rolls|available|ready|planned|expected|"
     "scheduled|due|coming|out|live|finishes|going|completes"},
    {Tense::not_past, "deploy|deploys|repair|repairs|fix|fixes|resolve|resolves *6 #when"},
    {Tense::not_past, "@relief *4 #when"},
    {Tense::not_past, "@relief|goal|target|aim is|:|for *4 #when|#point|#span"},
    {Tense::not_past, "full|complete|final @relief"},
    {Tense::any, "time to @repair|@relief|repair|recovery"},
    {Tense::any, "time of|for|until repair|@relief|restoration|return"},
    {Tense::not_past, "to @repair !you|your|#upper"},
    {Tense::not_past, "@repairing"},
    {Tense::future, "@fault|will *3 be *1 over|gone|past|behind|history|sorted|cleared|solved|finished|done|ended"},
    {Tense::future, "will|should|'ll *2 have gone|disappeared|ended|passed|cleared"},
    {Tense::future, "gone|behind us|away"},
    {Tense::weak,
     "will|should|shall *3 @act "
     "!on|with|through|until|from|away|you|over|ahead|to|down|again|at|by|home|live|a|an|the|your|this|our|some"},
    {Tense::weak, "go|get through|out|live"},
    {Tense::weak,
     "be *1 "
     "sent|processed|delivered|accepted|charged|shown|visible|printed|exported|imported|synced|loaded|downloaded|"
     "displayed"},
    {Tense::not_past, "good to go"},
    {Tense::future, "be good|set|sorted|fine|golden|safe|through"},
    {Tense::not_past, "have *3 working|running|back|online|fixed|sorted|restored|up"},
    {Tense::future, "get *4 working|running|back|online|fixed|sorted|restored|up|going|exporting|moving|rolling"},
    {Tense::future, "get *2 you *3 working|exporting|going|in|out|online"},
    {Tense::future, "catch up"},
    {Tense::not_past, "get|gets|have|has|given *4 back !to|from|with"},
    {Tense::future, "come|comes back"},
    {Tense::not_past, "we|they|i|team|engineers|developers|technicians|technician *1 @repair|replace|swap|install *3"},
    {Tense::not_past,
     "@fault|errors|failures|slowness|problems|outage *2 stop|stops|end|ends|disappears|disappear|vanishes|clears"},
    {Tense::not_past, "no more errors|failures|problems|delays"},
    {Tense::not_past, "start|starts|begin|begins *1 coming|arriving|arrive|to"},
    {Tense::not_past, "reconnect|reconnects|recover|resume|reopen #when"},
    {Tense::not_past, "install|installs|installed|deploy|deployed *3 @relief|repaired|corrected|update"},
    {Tense::not_past, "rest|remaining|others|other *3 follow|follows"},
    {Tense::future, "out of the woods|trouble"},
    {Tense::future, "have|get|bring|be *4 under|in control|order|shape|hand"},
    {Tense::not_past, "have|get|bring|put *4 under|in control|order|shape"},
    {Tense::not_past, "no|not|never *3 fail|fails|crash|crashes|happen|happens|occur|drop|drops|freeze|freezes"},
    {Tense::not_past, "have|has|get|gets *3 @repaired|@finished|working|running|back|sorted|up|online"},
    {Tense::not_past, "be|is|are @adverb? right|correct|complete|fine|good|accurate|up-to-date then|again|#when"},
    {Tense::not_past,
     "^ #when? your|the|all|our|everything *2 is|are @adverb? "
     "right|correct|complete|fine|good|accurate|solved|fixed|gone|over|back $"},
    {Tense::not_past,
     "^ #when? your|the|all|our|everything *3 "
     "works|work|runs|run|loads|load|opens|open|functions|prints|print|responds|answers again? $"},
    {Tense::not_past, "it|this|that|which ships|lands|deploys|rolls *2 #when"},
    {Tense::not_past, "is|are|gets|get @repaired|@finished next|then|first"},
    {Tense::any, "you can expect to"},
    {Tense::not_past, "swaps|swap|replaces|replace|exchanges|exchange|repairs|fixes|installs|mounts *4 #when"},
    {Tense::weak, "see|find|get|receive *1 right|correct|corrected|missing|your"},
    {Tense::not_past, "is|are *1 history|over|gone|behind|past"},
    {Tense::not_past, "due|expected|expects|expect *3 back|up|online !to|you|us|me"},
    {Tense::not_past,
     "queue|backlog|jam|mails|messages|payments|orders|exports|invoices *4 "
     "drains|drain|clears|clear|empties|empty|go|flow|shrinks|finishes"},
    {Tense::not_past, "start|starts|begin|begins flowing|working|running|moving|loading|opening"},
    {Tense::weak, "everything|all|it will be there|right|correct|back|in|where"},
    {Tense::weak, "have it|this|that|everything *2"},
    {Tense::not_past, "at full|normal capacity|speed|strength"},
    {Tense::future, "not notice|happen|occur|recur *2"},
    {Tense::future, "chance|optimistic|confident|hopeful|rely|count *3 @act|can|is|are"},
    {Tense::weak, "will|shall|should|'ll|going @adverb? to? @adverb? !to|be|have|not|you|us|me|the|a|@teamwork *1"},
    {Tense::weak, "will|shall|should|'ll|going @adverb? to? be @adverb? !not|@planned|@teamwork *1"},
    {Tense::weak, "you|all|they|everything|it will|should @adverb? have !not|a|an|another|more|news *2"},
    {Tense::weak,
     "will|should have !not|a|an|another|news|more @adverb? been? *1 "
     "@repaired|delivered|sent|processed|caught|worked|gone|arrived"},
    {Tense::not_past,
     "you|customers|users|everyone|everybody|they|accounts can @adverb? "
     "!not|call|reach|contact|ask|write|find|see|read|also|use|print|still|always|already|phone|ring|expect|send|"
     "upload|give|wait|join|dial|visit|come|choose|decide|cancel|keep|stay|follow|go|watch|tell|reply|answer|meet|"
     "speak|talk|check|look|try|review|extend"},
    {Tense::not_past, "resumes|reopens|restarts|recovers #when"},
    {Tense::not_past, "@service *2 returns|return #when"},
    {Tense::not_past, "almost|nearly|close there|done|finished|ready|fixed|through|to"},
    {Tense::not_past, "everything|all|it|this|that|you|they|search|login works|work|runs"},
    {Tense::not_past,
     "everything|all|it|this|that|you|they|we is|are @adverb? "
     "fine|good|well|ok|okay|set|fixed|sorted|repaired|solved|restored|resolved|done|healthy|normal"},
    {Tense::any, "^ back|up|online|live|working|running|normal again? @adverb? #when"},
    {Tense::any, "^ normal|full|regular @adverb? operation|operations|service|access|speed #when"},
};

// Taken out first: like the above, and no repair.
inline constexpr std::string_view harmless[] = {
    "try|tries|trying|tried|retry *6 again",
    "test|tests|check|checks|look|looks|write|writes|meet|ask|asks|talk|speak|hear|measure|compare|confirm|verify *3 "
    "again",
    "call|calls|contact|phone|ring|mail|update|report you|us|#upper *2 again",
    "happen|happens|fail|fails|failed|crash|crashes|occur|occurs|broken|stuck *1 again",
    "down again",
    "sorry|apologise|apologize|thanks|thank *6 again",
    "and again #when",
    "which is up to",
    "^ then? log|sign|open|reload|start|restart|refresh|close|wait|enter|print|export *5 again",
    "once|over and|again again",
    "take|takes|taking over",
    "run|runs|do|does|start|starts|repeat *2 a|the|one|another|our test|export|check|trial|query *1",
    "try|tries|trying|test|tests|check|please|could|enter|export|do|would|run|repeat|repeats|test *5 once more",
    "again and again",
    "i|he|she am|is|are|will|shall *2 back !up|online|in|to|on",
    "i|he|she will? be back !up|online|in business|to normal",
    "back in|at the|her|his|our|their office|room|seat|chair|desk",
    "back from",
    "due #when",
    "had hoped|wanted|planned|meant|expected to *9",
    "we|i|they hoped|wanted|planned|meant|expected to *9",
    "should have been *9",
    "^ once|after *5 again|works|back|fixed|restored",
    "^ !@service|@things #upper is|will|should be? back",
    "whether *9",
    "from before #when",
    "repair|fix order|orders|shop|shops|kit|kits",
    "for each|every|a",
    "eta field|column|shown|value",
    "field|column eta",
    "back button|end|office|to you|to me|from|up|ups",
    "call|ring|phone|write|report|text|ping|mail *1 back",
    "come|get back to|with you|us|an|a|more|news",
    "a|the fixed !version|by|in|at|within",
    "fixed-width|fixed-price|fixed-term|fixed-rate",
    "the? fixed "
    "column|columns|costs|cost|price|prices|rate|rates|income|term|terms|fee|fees|amount|width|assets|date|dates",
    "test|tests|testing|tested|try|tries|trying|tried|verify|verifies|review|reviews|discuss|check|checks|checking|"
    "prepare|prepares|preparing|build|builds|building|write|writes|writing *4 @remedy",
    "to check|test|review|look|find|see|learn|understand|compare",
    "as normal|usual *2 until",
    "working day|days|hours|week",
    "run|runs|ran until|till",
    "no repair|fix|workaround",
    "in case",
    "usually|normally|typically|often|generally takes|take|run|runs|end|ends",
    "have|has already? been",
    "be able|there to reach|call|help",
};

// Not about the fault at all.
inline constexpr std::string_view elsewhere[] = {
    "maintenance|retrospective|webinar|newsletter",
    "office|hotline|helpdesk|branch|support|desk|phone|line|lines|chat|team *3 "
    "open|opens|closed|closes|available|reachable|here|there",
    "your deadline|cut-off",
    "root|rca|cause|causes|explanation|post-mortem|postmortem|findings|summary",
    "know|learn|find out|why|what|more",
    "why|reason|reasons",
    "we|i know|understand|see|remember that|your|you",
    "nightly|weekly|monthly backup|export|job|run|batch|report",
    "backup|backups *6 will|runs|run|starts|start",
    "analysis|investigation *4 done|finished|completed|complete|ready|over",
    "usually|typically|always|often|generally",
    "normally takes|take|runs|run|ends|finishes|arrives",
    "session|sessions|link|links|offer|period|token|password|licence|draft|drafts *4 "
    "end|ends|expire|expires|valid|kept",
    "your|own|client|clients|client's|bank|auditor|boss|tax must|need|needs|expects|wants|asked",
    "refund|refunds|money|credit|salary *2 arrive|arrives|will|is|reach",
    "must|need|needs|have be|to *1 at|in|out|with",
    "holiday|holidays|season",
};

// Events and things to know: what is only done or ready at some time is no repair then.
inline constexpr std::string_view events[] = {
    "review|training|drill|appointment|meeting|trial|survey|licence|license|subscription|contract|renewal|"
    "investigation|technician|screen|course|deadline|inspection|visit|session|interview|invitation|announcement|sale|"
    "offer|price|prices|fee|fees|plan",
    "list|lists of",
    "film|movie|concert|exam|exams|rehearsal|market|match|game|opera|gala|party|course|class|lecture|ferry|train|"
    "invoice|bill",
    "log|logs !in|on|out|off",
    "result|results|information|info|details|detail|test|tests|check|checks|comparison|answer|answers|facts|"
    "fact|scope|picture|overview|count|evidence|analysis|finding|findings|response|reply|data-set|query|copy|pdf|csv|"
    "summary|news|word|outcome|insight|trace|traces",
    "refund|refunds|credit|voucher|letter|survey|gift|discount|parcel|package",
    "checked|compared|tested|read|looked|counted|asked|gathered|collected|analysed|analyzed|reviewed|gone",
};

// A clause that tells what happened.
inline constexpr std::string_view past[] = {
    "^ as of",
    "^ we|i put",
    "was|were|had|could|did|went|came|got|began|started|stopped|failed|ended|returned|resumed|told|said|asked|saw|ran|"
    "broke|fell|crashed|dropped|hit|worked|finished|deployed|reported|found|happened|took",
    "!not has|have !@things|your|the|our|all|it|to *2 "
    "been|gone|come|got|had|@repaired|returned|run|worked|finished|put|switched|resumed|started|reported|taken|passed|"
    "ended",
    "^ @repaired !#when|by|in|within|shortly|soon",
};
inline constexpr std::string_view future[] = {
    "@will !not",
    "'ll",
    "'re going",
    "to be|have|get|see|fix|repair|resolve|restore|finish",
    "not be|take",
    "#span and|until|till",
    "give|wait|hang|allow|bear",
};
inline constexpr std::string_view negated[] = {
    "not *5 $",
    "never|no|nothing|nobody|none|without|neither *3 $",
};

// A promise by itself, with no word of repair.
inline constexpr std::string_view plain[] = {
    "eta|etr|ttr is|:|for|of|,? *3 #when|#span|#point|#clock|#number|#passed",
    "eta|etr|ttr|e.t.a *4 :|is|at|,? *2 #when|#span|#point|#clock|#passed",
    "^ expected #when",
    "will|should *6 by? then $",
    "it|this|that goes|go|is live|out|in #when",
    "eta #when|#span|#point|#clock|#number",
    "@estimate|target *1 time|date|duration|hour|end *3 :|is? *2 #when|#span|#point|#clock|#passed",
    "@estimate|target *3 @relief|repair|fix|restoration|return|recovery|service|completion : *2 "
    "#when|#span|#point|#clock|#passed",
    "@estimate *2 @relief|repair|fix|restoration|return|recovery|service|completion *4 #when|#span|#point|#clock",
    "@relief|restoration|completion|return *2 @estimate *4 #when|#span|#point|#clock",
    "time to|until|till @relief|@repair|fix|repair|recovery|resolution *2 :|is? *2 #when|#span|#point|#clock",
    "@relief|fix|repair eta|estimate|target|time|window *4 #when|#span|#point|#clock|#passed",
    "give|gives us|me|it|this #span|#until",
    "will|should|shall|might|going|'ll *3 take|last|need|require|be @adverb? only|about|up|to|at|most|another|just? "
    "#span|#when|#passed",
    "this|it will|should|may|might *1 take|need *3 #span|#when|#until|#passed",
    "@relief|repair|fix|rollback|restore|recovery|rebuild|rebuilding|restoring|repairing|reindexing takes|needs *3 "
    "#span|#when|#until|#passed !to|until|every",
    "@relief|repair|fix|rollback|restore|recovery is *3 #span|#when|#until !to|until|every",
    "take|takes|need|needs us|me @adverb? #span|#until|#passed",
    "@relief|repair|recovery|fix|restoration time|window|date :|is? *2 #span|#when|#clock|#passed",
    "matter of minutes|hours|seconds|moments|days",
    "minutes|hours|#span away from",
    "will|should|may|might *1 last|continue|persist on? *2 #until|#when|#span|#passed",
    "lasts|continues|persists on? *1 #until",
    "longer|done|there|ready|finished : #span",
    "allow us|another? up? to? #span|#when|#passed !for|each|per",
    "allow us|another? up? to? #span|#when|#passed for the|your|our",
    "@estimate is|:|at *2 #point|#when|#span",
    "@relief|fix comes|come|ships|ship|follows|follow|arrives|lands|goes with|in *2 "
    "next|upcoming|coming|tomorrow's|#when|#passed",
    "^ almost|nearly there|done *1 #span",
    "#span|#passed away",
    "#span @relief|job",
    "for|on a #point @relief|return",
    "at a #point @relief|return",
    "we need #until|#span",
    "expect|be|have *2 errors|slowness|delays|failures|problems|interruptions *2 #until",
    "slow|bumpy|unstable|flaky *2 #until",
    "@relief|deployment|rollout|roll-out|go-live *4 pencilled|penciled|slated|set|scheduled|planned|promised|moved *2 "
    "#when",
    "set|planned|pencilled|penciled|scheduled|promised *5 for the? @relief|deployment|rollout",
    "@relief|rollout|roll-out|go-live *3 : *2 #when",
    "reckon|reckons|guess is? #span|#when",
    "take past|beyond|until #when|#number",
    "@trouble *1 @will to? @adverb? @duration @adverb? *2 #span|#passed|#until|#when",
    "@trouble *2 is|are expected|estimated|likely|going|supposed|set to @duration *2 #span|#passed|#until|#when",
    "estimate|think|reckon|expect|say|guess|believe|figure that? it|this|that|repair *1 @duration *2 "
    "#span|#passed|#until|#when",
    "#span left|remaining|more? until|till|before|$",
    "#span more? and you|it|everything|all|they",
    "not long|far now|off|away",
    "not be? much|long longer|now",
    "only|just|another|about|roughly|some #span|#passed more? to|left|remaining|$",
    "not be? able|allowed|possible|ready to? *6 #until",
    "can not !reach|contact|call|ask|tell|say|give|name *5 #until",
    "not|only|earliest #when will|can|is|are|should !we|i",
    "out of action|order|service|use|reach *2 #until",
    "will|remain|remains|stay|stays *2 unavailable|offline|down|unreachable|inaccessible *1 #when",
    "going|expected|likely|will *3 @broken *1 for *2 #span|#passed|#until",
    "going|expected|likely|will *3 @broken *1 #span|#passed|#until",
    "@relief|deployment|rollout|roll-out|go-live : #when|#point",
    "^ @relief|deployment|rollout|roll-out|go-live #when|#point $",
    "question|matter of *1 #span|minutes|hours",
    "on schedule|track|course for a|an|the? *1 #when|#point|#passed",
    "promise|promises|promised|announce|announces|announced the|a @relief *2 #when|#passed|#point",
    "your turn|slot|place is|comes *2 #when",
    "get|gets|come|comes to your account|turn|site|case #when",
    "#when|#span *1 problem|issue|fault|outage|trouble|error *1 is solved|over|gone|fixed|history|past",
    "it|this|outage|disruption will? go|goes on #until",
    "bear|stay|hang with|on us|there? #until",
    "^ just|only|another? #span|#passed please|tops|max|maximum|or|at? most? $",
    "^ soon|shortly|momentarily|imminently $",
    "will|does not *1 be|take long|much",
    "will not be|take long|much|ages",
    "@estimate|puts|put|reckon|reckons|expect|expects *3 at? #span|#when *3 @relief|repair|fix",
    "puts|put|estimates|estimate *4 at|to #span",
    "target|aim|targeting|aiming|shooting|targeted|aimed *2 for|at|:? #when",
    "have|has|need|needs to *1 wait *1 #until|#span|#passed|#when",
    "^ please|just? hold|sit|bear|hang|stay *3 #passed|#span|#until",
    "it is|be only|just|another? #span $",
    "#span *3 @relief|repair|fix *2 take",
    "@estimate *2 back|uptime|up|online|return|recovery|availability :|is? #when",
    "question of minutes|hours|seconds|moments|days|#span",
    "matter of #span",
    "need|needs|take|takes|want|wants *3 #span|#passed for the|this|our? *1 @relief|repair|swap|replacement|restart",
    "planned|expected|probable|likely|estimated|presumed end|completion|finish|return of? *4 : *1 #when|#point|#span",
    "take|takes *4 #span|#passed to @repair|put|bring|get|make|have|undo|swap|replace",
    "#passed release|update|version|deployment|patch *2 fixes|solves|resolves|repairs|corrects|will",
    "version|release|update|patch *6 out|follows|available|live #when",
    "#span|#when|#passed *2 to @repair|recover",
    "#span|#when until|till *6 "
    "work|works|working|run|runs|back|fixed|again|done|online|up|normal|over|finished|healthy|ready",
    "#span to go",
    "@be|remain|remains|stay|stays|will *4 @gone_off|fail|failing|slow *2 #until",
    "@things|@fault|@service|your|the *1 is|are|stays|stay|remains|remain off|out|closed *1 #until",
    "not *2 available|work|working|reachable|possible|usable|accessible *2 #until",
    "#span away from",
};

// Takes place whatever becomes of the fault.
inline constexpr std::string_view remedies[] = {"@relief"};
inline constexpr std::string_view announced[] = {"as *1 planned|announced|scheduled|agreed"};

// After a time: "ten minutes and it's done".
inline constexpr std::string_view afterwards[] = {
    "is|are|works|work|can|will|runs|run|opens|open|loads|load !not|you|we *1",
};

// "check back at 2, the shop will be online"
inline constexpr std::string_view come_back[] = {
    "check|come|look|try|retry|return|wait|reload|refresh|log|sign|restart *3 #when|#until",
    "wait|hold|hang|bear|give|allow|patient|patience on|with|us|it|another|for? *2 #span|#until|#when|#passed",
};

// Who or what it is that will do: things, and a verb in the present.
inline constexpr std::string_view common[] = {
    "the|your|our|all|everything|each|every|it|this|invoices|exports|payments|mails|orders|statements *4 "
    "work|works|load|loads|open|opens|run|runs|print|prints|arrive|arrives|go|goes|is|are|take|takes|flow|flows|"
    "respond|responds|show|shows|appear|appears|function|functions "
    "!not|affected|due|closed|valid|kept|free|on|in|at|of",
    "^ invoices|exports|payments|mails|orders|statements|reports work|load|open|run|print|arrive|go|flow|show|appear",
};
inline constexpr std::string_view told_ahead[] = {"@will !not"};

}  // namespace sitrep::promise_words
