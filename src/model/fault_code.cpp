// SPDX-License-Identifier: MIT
#include "model/fault_code.h"

#include <algorithm>

#include "model/ascii.h"
#include "sitrep/model/kinds.h"

namespace sitrep {
namespace {

// Letters and digits in capitals that name no fault: how things are encrypted, encoded, dated.
constexpr std::string_view no_codes =
    "sha256 sha384 sha512 aes128 aes192 aes256 rsa2048 rsa4096 rs256 hs256 es256 utf16 utf32 iso8601 iso8859 iso27001 "
    "rfc3339 rfc5322 x509 pbkdf2 base64 ipv4 ipv6 oauth2 covid19 fy2025 fy2026 fy2027 fy2028";

// What an operating system calls a fault. By its letter alone `ERROR` and `EXPORT` would be such names too.
constexpr std::string_view fault_names =
    "EACCES EADDRINUSE EAGAIN EAI_AGAIN EBADF EBUSY ECANCELED ECONNABORTED ECONNREFUSED ECONNRESET EDQUOT EEXIST "
    "EHOSTUNREACH EINVAL EIO EISDIR ELOOP EMFILE EMSGSIZE ENAMETOOLONG ENETUNREACH ENFILE ENOENT ENOMEM ENOSPC "
    "ENOTCONN ENOTDIR ENOTEMPTY ENOTFOUND EPERM EPIPE EPROTO EROFS ESHUTDOWN ESTALE ETIMEDOUT EXDEV NXDOMAIN SERVFAIL "
    "SIGABRT SIGBUS SIGFPE SIGILL SIGKILL SIGSEGV SIGTERM";

struct Counts {
  std::size_t digits = 0, uppers = 0, lowers = 0, others = 0, underscores = 0;
};

Counts counted(std::string_view as) {
  Counts counts;
  for (const char c : as) {
    counts.digits += is_digit(c);
    counts.uppers += is_upper(c);
    counts.lowers += is_lower(c);
    counts.underscores += c == '_';
    counts.others += static_cast<unsigned char>(c) >= 128 || c == ':' || c == '+' || c == '/' || c == '.' || c == '\'';
  }
  return counts;
}

bool is_hexadecimal(std::string_view as) {
  const auto hex = [](char c) { return is_digit(c) || (lower(c) >= 'a' && lower(c) <= 'f'); };
  return as.size() >= 6 && (as.starts_with("0x") || as.starts_with("0X")) && std::ranges::all_of(as.substr(2), hex);
}

// "10AM" is a time, "Q4-2026" a quarter.
bool is_a_time(std::string_view as) {
  return (is_digit(as.front()) && (as.ends_with("AM") || as.ends_with("PM"))) ||
         (as.size() > 2 && as.front() == 'Q' && is_digit(as[1]) && !is_digit(as[2]));
}

}  // namespace

Code fault_code(std::string_view as, std::string_view folded) {
  if (is_hexadecimal(as)) return Code::numbered;
  const auto has = counted(as);
  if (has.others > 0) return Code::none;
  if (has.lowers == 0 && has.uppers > 0 && has.digits >= 2 && as.size() >= 4 && !is_a_time(as) &&
      !among(folded, no_codes)) {
    return Code::numbered;
  }
  if (has.digits > 0) return Code::none;
  const bool shouted = has.lowers == 0 && ((has.underscores > 0 && has.uppers >= 6) || among(as, fault_names));
  const bool thrown = has.lowers > 0 && has.uppers >= 2 && (as.ends_with("Exception") || as.ends_with("Error"));
  return shouted || thrown ? Code::named : Code::none;
}

}  // namespace sitrep
