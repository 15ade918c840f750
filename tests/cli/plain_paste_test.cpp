// SPDX-License-Identifier: MIT
#include "cli/plain_paste.h"

#include <catch2/catch.hpp>

using sitrep::plain_paste;

TEST_CASE("plain text stays as it is, but for blanks and line ends") {
  CHECK(plain_paste("Customer:\xc2\xa0"
                    "Acme\r\nError: <b>500</b> &amp; more\n") == "Customer: Acme\nError: <b>500</b> &amp; more\n");
  CHECK(plain_paste("\xef\xbb\xbfTitle\xef\xbc\x9a x\ry") == "Title: x\ny");
}

TEST_CASE("a page becomes lines and cells") {
  CHECK(plain_paste("<div><b>Customer:</b> Acme<br/>Account: 4182</div>") == "\nCustomer: Acme\nAccount: 4182\n");
  CHECK(plain_paste("<table><tr><td>Customer</td><td>Acme &amp; Sons</td></tr></table>") ==
        "\n\nCustomer | Acme & Sons | \n\n");
  CHECK(plain_paste("<p class=\"x\">a &lt;br&gt; b</p>") == "\na <br> b\n");
}

TEST_CASE("an error text that quotes a page is none") {
  const auto text = "Customer: Acme\nExact error text:\n<div><p>500 Internal Server Error</p></div>\nAccount: 4182\n";
  CHECK(plain_paste(text) == text);
  CHECK(plain_paste("<dana@acme.example> wrote:\nCustomer: Acme") == "<dana@acme.example> wrote:\nCustomer: Acme");
}
