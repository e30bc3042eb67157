import type { Sheet } from './sheet.ts';

/** Texts by which somebody may try to break a page, a table or a database. */
export const hostileTexts: Readonly<Record<string, string>> = {
  script: '<script>alert(1)</script>',
  'end of an input': '"><img src=x onerror=alert(1)><input value="',
  'end of a text': '</textarea></title></main><svg onload=alert(1)><!-- /intake -->',
  comment: '<!--><iframe srcdoc="x">--><style>*{}</style>',
  entity: '&lt;script&gt;&#x3c;b&#62;&amp;amp;&nbsp;',
  template: '${process.exit()} {{7*7}} $& $` $1 %s %00',
  sql: `'; DROP TABLE entries; -- " OR 1=1`,
  formula: '=HYPERLINK("http://evil.example","x")+cmd|\' /C calc\'!A0',
  path: '../../../../etc/passwd\\..\\',
  header: 'Một\r\nSet-Cookie: a=b\r\n\r\n<html>',
  control: 'a\u0000b\u0007c\u001b[31md\u007fe\u0085f',
  bidi: 'abc\u202egpj.exe\u2066\u2069\u200f',
  emoji: '👩🏽‍🌾🇻🇳 Ỡ̛ Z̷̧̛͖',
  surrogate: 'a\ud800b\udfff',
  prototype: '__proto__',
};

/** Lists what stands in a page that could run, or that none of the server's own pages has. */
export function listForeign({ document }: Sheet): string[] {
  return [...document.querySelectorAll('*')]
    .filter(
      (element) =>
        /^(?:script|style|iframe|svg|img|object|embed|base)$/i.test(element.localName) ||
        element
          .getAttributeNames()
          .some((name) => name === 'style' || /^on|^src|["'<]/.test(name)) ||
        /^\s*javascript:/i.test(element.getAttribute('href') ?? ''),
    )
    .map(({ outerHTML }) => outerHTML.slice(0, 200));
}

/** How a stack trace or a path of the machine gives itself away. */
export const leak = /\n\s+at |node:internal|\.ts:\d|\/(?:work|home|tmp|usr)\//;
