const han = '\\p{Script=Han}\\p{Script=Hiragana}\\p{Script=Katakana}'
const latin = 'A-Za-z0-9%$¥€£#@'
const hanThenLatin = new RegExp(`([${han}])([${latin}])`, 'gu')
const latinThenHan = new RegExp(`([A-Za-z0-9%])([${han}])`, 'gu')

/** Puts a space between Chinese and Latin or digits, for text put together from parts: `第3行` → `第 3 行`. */
export function spaceScripts(text: string): string {
  return text.replace(hanThenLatin, '$1 $2').replace(latinThenHan, '$1 $2')
}
