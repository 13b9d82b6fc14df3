/* SPDX-License-Identifier: MIT */
/*
 * encoding.h - the bytes of a page as UTF-8
 *
 * The encoding is settled here and nowhere else; what follows sees UTF-8 and
 * no declaration. In this order:
 *
 *  1. a byte order mark of UTF-8 or UTF-16, or "<" with a zero beside it;
 *  2. bytes that are valid UTF-8 and not plain ASCII are UTF-8, whatever the
 *     page says: text in another encoding passes that test by chance only if
 *     it is a few characters long;
 *  3. the charset of the HTTP head, else of a <meta> in the first 16 KiB. The
 *     labels are those of the WHATWG encoding standard where they differ from
 *     iconv's: iso-8859-1 means windows-1252, gb2312 means gb18030 ...;
 *  4. UTF-8, if no more than one in ten of its multi-byte sequences is bad;
 *  5. windows-1252.
 *
 * Bytes that are wrong in UTF-8 are taken as windows-1252 one by one (pages
 * pasted together from two sources are common); bytes that are wrong in
 * another encoding become U+FFFD. No byte stops the conversion.
 *
 * Source   WHATWG encoding standard, sections 4.2 and 9.
 */
#ifndef WCI_ENCODING_H
#define WCI_ENCODING_H

#include <wirecopy/base.h>

#include "base/buf.h"

/*
 * Make *out the page as valid UTF-8 without byte order mark: a view of bytes
 * itself if it is that already, else of scratch. charset is the HTTP head's,
 * empty if it has none.
 *
 * Returns WCOPY_OK, WCOPY_SKIP (BAD_HTML: no text in any encoding, but
 * pictures, PDF and the like) or WCOPY_ENOMEM.
 */
wcopy_status wci_encoding_decode(struct wcopy_span bytes,
    struct wcopy_span charset, struct wci_buf *scratch, struct wcopy_span *out,
    struct wcopy_error *err);

/* The character that windows-1252 has at byte c, 0x80 ... 0x9F. */
uint32_t wci_windows_1252(unsigned char c);

#endif
