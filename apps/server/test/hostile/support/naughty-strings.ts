/** Texts of the kinds that have broken programs before, each with what it tries. None holds a line break or a NUL. */
export const naughtyStrings: readonly (readonly [kind: string, texts: readonly string[]])[] = [
  ['words that mean nothing', ['undefined', 'null', 'NULL', '(null)', 'nil', 'None', 'NaN', 'N/A', '\\N', '-', '空', '无']],
  ['words that mean yes or no', ['true', 'FALSE', 'yes', 'No', 'on', 't', '0', '1', '是', '否']],
  ['names of JavaScript', ['__proto__', 'constructor', 'prototype', 'hasOwnProperty', 'toString', '__defineGetter__', '[object Object]']],
  [
    'numbers and nearly numbers',
    ['-1', '00017', '1.50', '1e5', '1E+308', '-0', '.5', '5.', '0x1F', '0b1', '1,000.00', '1.000,00', '1/0', 'Infinity', '١٢٣', '１２３', '½', '9007199254740993'],
  ],
  ['dates and nearly dates', ['2027-02-30', '1/2/3', '12:61', '1899-12-30', 'Jan-07', 'SEPT1', '二〇二七年一月']],
  [
    'SQL',
    ["'; drop table animals; --", "1' or '1'='1", '"; select pg_sleep(9); --', "E'\\\\''", '$1', '$$', '$tag$x$tag$', ':name', '?', '%s', "'||chr(65)||'", '/* x */', '-- x', "\\'; --", 'E\'\\x00\''],
  ],
  ['patterns', ['%', '_', '100%', 'a_b', '.*', '^(a+)+$', '[', '(?<x>', '\\d', '\\', '\\\\', '\\%']],
  [
    'markup and scripts',
    [
      '<b>bold</b>',
      '<script>alert(1)</script>',
      '"><img src=x onerror=alert(1)>',
      'javascript:alert(1)',
      '<!-- x -->',
      ']]>',
      '&amp;&lt;&#x27;',
      '&nbsp',
      '{{7*7}}',
      '${7*7}',
      '<%= 7 %>',
      '#{7}',
      '{product_name}',
      '`id`',
      '$(id)',
      '; id',
      '| id',
    ],
  ],
  ['formulas of spreadsheets', ['=1+1', '+1+1', '-1+1', '@SUM(A1)', '=cmd|x!A0', "'=1", '=HYPERLINK("http://x")']],
  ['CSV', [',', ';', '"', '""', 'a,b', 'a"b', '"a"', 'a""b', 'a;b', 'a|b', 'a\tb', "'"]],
  ['paths and addresses', ['../../etc/passwd', '..\\..\\x', 'file:///etc/passwd', '%2e%2e%2f', '%00', 'C:\\con', 'http://[::1]/', '//x']],
  ['blanks at the edges', [' x', 'x ', '\tx', 'x\t', '\u00a0x', 'x\u3000', '\u200bx', 'a  b']],
  ['letters of many scripts', ['Ünïcödé', 'Ελληνικά', 'Кириллица', 'עברית', 'العربية', 'हिन्दी', '한국어', '日本語', '简体中文 繁體', 'ไทย', '客户有限公司（北京）', 'ﬁ', 'ß', 'İ', 'ı', 'ſ', 'ǅ']],
  ['letters beyond 16 bits', ['😀', '👩‍👩‍👧', '🇨🇳', '𠀀𠮷', '𝔘𝔫', '👍🏽', '🏴󠁧󠁢󠁥󠁮󠁧󠁿']],
  ['letters that are built', ['e\u0301', '\u00e9', '\u00c5', 'A\u030a', 'z\u0351\u036b\u0343\u0316\u0316o', '\uac01', '\u1100\u1161\u11a8']],
  ['direction and invisible marks', ['\u202eabc', '\u2066x\u2069', 'a\u200db', '\u00adx', 'a\u2060b', 'x\ufeffy', 'x\ufeff', '\u061c1']],
  ['control characters', ['\u0001', 'a\u0007b', 'a\bb', '\u001b[31mred', 'a\u007fb', 'a\u0080b', 'x\u009f']],
  ['noncharacters', ['\ufffe', 'a\uffff', '\ufffd', '\u{10ffff}', '\ue000']],
]

/** All of them, without their kinds. */
export const allNaughtyStrings: readonly string[] = naughtyStrings.flatMap(([, texts]) => texts)
