const HAN = /[\u2E80-\u9FFF\uF900-\uFAFF\uFF00-\uFFEF（）、，：]/u

/// How wide a text stands, in widths of a Chinese character.
export const widthOf = (text: string): number => [...text].reduce((sum, letter) => sum + (HAN.test(letter) ? 1 : /[A-Z]/.test(letter) ? 0.68 : 0.56), 0)

/// A name on at most two lines; what does not fit ends in an ellipsis. Latin words stay whole where they can.
export function wrap(name: string, most: number): string[] {
  if (widthOf(name) <= most) return [name]
  const first = cut(name, most)
  const rest = name.slice(first.length).trimStart()
  if (widthOf(rest) <= most) return [first.trimEnd(), rest]
  return [first.trimEnd(), `${hard(rest, most - 1)}…`]
}

function cut(text: string, most: number): string {
  const part = hard(text, most)
  const open = Math.max(part.lastIndexOf('('), part.lastIndexOf('（'))
  if (open >= 3) return part.slice(0, open)
  const word = /[\w-]+$/.exec(part)
  return word && word.index > 2 && /[\w-]/.test(text[part.length] ?? '') ? part.slice(0, word.index) : part
}

function hard(text: string, most: number): string {
  let part = ''
  for (const letter of text) {
    if (widthOf(part + letter) > most) break
    part += letter
  }
  return part
}
