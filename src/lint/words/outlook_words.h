// SPDX-License-Identifier: MIT
// Who does what in a clause that tells of a time to come: the tables of outlook.cpp, words separated by single spaces.
#pragma once

#include <string_view>

namespace sitrep::outlook_words {

// What stands before the subject and is none of it.
inline constexpr std::string_view lead_in =
    "hopefully probably then and so but maybe perhaps now yes ok okay sorry also likely presumably certainly surely "
    "afterwards after before once if when as for at on in of from with by to until till please no worries";

// "We think that …", "Rest assured …", "the bank tells us …": what follows is told.
inline constexpr std::string_view telling =
    "think thinks hope hopes believe believes expect expects reckon reckons trust promise promises promised guarantee "
    "say says assume assumes confident sure certain optimistic assured assure assures estimate estimates anticipate "
    "anticipates hopeful positive convinced predict predicts figure tells know knows confirm confirms means mean "
    "guess wager bet that where so";

inline constexpr std::string_view ourselves =
    "we i he she sam mina alex dana kim team teams technician technicians engineer engineers developer developers "
    "colleague colleagues supplier provider vendor hoster specialist specialists expert experts electrician plumber "
    "courier driver carrier somebody someone who admin admins administrator support manager operator mechanic";

inline constexpr std::string_view yourselves =
    "you everyone everybody users user customers customer guests guest staff people colleagues they nobody members "
    "drivers teachers patients students tenants visitors readers parents cashiers nurses doctors employees subscribers "
    "players clients residents agents sellers buyers shoppers passengers pupils workers anyone buildings";

// Takes place, is sent or is known: no repair.
inline constexpr std::string_view events =
    "film movie opera gala ferry train meeting call review training update updates message news report result results "
    "answer answers information "
    "info trial test tests check checks demo visit maintenance upgrade webinar newsletter deadline appointment "
    "concert show match game lecture party conference retrospective drill survey refund refunds credit invoice "
    "voucher letter parcel parcels package contract licence subscription offer price prices fee fees sale "
    "discount session interview invitation inspection course investigation analysis diagnosis findings cause "
    "causes reason explanation post-mortem postmortem summary outcome comparison evidence decision decisions "
    "vote query count trace traces holiday season shift lunch break breakfast dinner desk office hotline branch "
    "helpdesk telephone line next release workshop attempt second third step measure measurement picture "
    "overview feature features cutover switch-over switchover restart migration rent salary band doors bill "
    "payout round question conversation talk discussion presentation chat room rcap culprit what which word "
    "replacement equipment hardware store period drive project gift rehearsal door";

// Written things: they come at their own time, and may be restored too.
inline constexpr std::string_view papers =
    "messages reports data list lists key keys calls copy note notes log logs backup link links token password "
    "certificate draft drafts text bills order orders";

// What a thing does that repairs nothing.
inline constexpr std::string_view idle =
    "start begin happen take last stay remain continue follow close expire need require cost include contain say tell "
    "mean help depend decide explain write discuss hold meet keep contact lead cause try change move become look end "
    "stop run wait ask hear know learn grow fail crash break slow drop get lose miss pass show vary differ affect "
    "interest matter suffice do also only";

// What is done to a thing and repairs nothing.
inline constexpr std::string_view done_otherwise =
    "reviewed discussed closed held announced tested checked compared charged refunded billed due informed told "
    "notified contacted called updated analysed analyzed monitored watching looking checking testing watched posting "
    "sending writing calling speaking talking off down unavailable offline out logged here with your our asked renewed "
    "deleted removed invoiced paid in on at about for slow slower busy needed required examined decided measured "
    "collected shared published followed lost late late-running delayed affected kept read taken made broken shown "
    "presented sent interrupted disrupted limited scheduled planned used valid free the a an another no more longer "
    "done written answered the";

// What people do though nothing was repaired.
inline constexpr std::string_view free_to_do =
    "hear receive get reach contact call ask write find see know learn need want have be say tell try wait phone ring "
    "send expect meet join look read check test watch decide choose talk speak give come cancel follow stay visit "
    "arrive leave close start begin begins must use notice pay work close reply answer respond upload confirm extend "
    "keep take "
    "go be help like also dial hold hang bear review cancel return enter note keep";

// What we do, and it works again.
inline constexpr std::string_view mending =
    "fix repair resolve restore solve sort mend lift remove release free reopen swap undo unlock unblock reconnect "
    "reinstate replace correct eliminate rectify deploy ship finish complete reactivate re-enable enable rebuild "
    "recover "
    "patch redeploy reset revert untangle clear";

// What the able may do without the repair.
inline constexpr std::string_view contact =
    "reach contact call ask say tell give name share confirm report write answer provide explain update judge talk "
    "speak phone ring reply decide estimate assess";

inline constexpr std::string_view adverbs =
    "all both again also then hopefully probably definitely certainly surely soon now well almost most quite likely "
    "finally already just once still even at least be-back";

inline constexpr std::string_view failures =
    "fail crash break drop disappear vanish freeze hang stall happen occur recur return stop lose notice lag reject "
    "bounce refuse see have experience be";

}  // namespace sitrep::outlook_words
