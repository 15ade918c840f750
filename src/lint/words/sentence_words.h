// SPDX-License-Identifier: MIT
// What a reader of sentences knows by heart: where a full stop ends none, and what short spellings stand for.
#pragma once

#include <string_view>
#include <unordered_map>
#include <unordered_set>

namespace sitrep {

// End in a full stop and end no sentence.
inline const std::unordered_set<std::string_view> abbreviations = {
    "e.g.",   "i.e.", "approx.", "ca.",  "cf.",   "incl.", "excl.", "max.", "min.", "no.",  "nos.",  "vs.",   "mr.",
    "mrs.",   "ms.",  "dr.",     "inc.", "ltd.",  "co.",   "corp.", "a.m.", "p.m.", "jan.", "feb.",  "mar.",  "apr.",
    "jun.",   "jul.", "aug.",    "sep.", "sept.", "oct.",  "nov.",  "dec.", "mon.", "tue.", "tues.", "wed.",  "thu.",
    "thurs.", "fri.", "sat.",    "sun.", "st.",   "resp.", "est.",  "fig.", "tel.", "hr.",  "hrs.",  "mins.", "etc.",
};

// Of those, the ones that do end it before a capital letter.
inline const std::unordered_set<std::string_view> may_end = {"a.m.", "p.m.", "etc.",  "inc.",
                                                             "ltd.", "hrs.", "mins.", "min."};

// What contractions and their sloppy spellings stand for. Those with 's are in read_apostrophe.
inline const std::unordered_map<std::string_view, std::string_view> contractions = {
    {"cannot", "can not"},
    {"cant", "can not"},
    {"can't", "can not"},
    {"won't", "will not"},
    {"wont", "will not"},
    {"shan't", "shall not"},
    {"dont", "do not"},
    {"doesnt", "does not"},
    {"didnt", "did not"},
    {"isnt", "is not"},
    {"arent", "are not"},
    {"wasnt", "was not"},
    {"havent", "have not"},
    {"hasnt", "has not"},
    {"youll", "you will"},
    {"itll", "it will"},
    {"theyll", "they will"},
    {"thatll", "that will"},
    {"gonna", "going to"},
    {"shouldnt", "should not"},
    {"couldnt", "could not"},
    {"wouldnt", "would not"},
    {"shouldve", "should have"},
    {"couldve", "could have"},
    {"shoulda", "should have"},
    {"coulda", "could have"},
    {"let's", "let us"},
    {"'ll", "will"},
    {"thats", "that is"},
    {"should've", "should have"},
    {"could've", "could have"},
    {"would've", "would have"},
    {"i'm", "i am"},
    {"im", "i am"},
    {"youre", "you are"},
    {"theyre", "they are"},
    {"tmrw", "tomorrow"},
    {"tmr", "tomorrow"},
};

inline const std::unordered_set<std::string_view> pronouns_of_is = {
    "it", "that", "what", "there", "he", "she", "who", "here", "where", "this", "how", "everything"};

}  // namespace sitrep
