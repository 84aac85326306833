import { describe, expect, it } from 'vitest'

type Tree = { [key: string]: string | Tree }
const files = import.meta.glob<Tree>('/src/**/{zh-CN,en}.json', { eager: true, import: 'default' })
const keys = (tree: Tree, path = ''): string[] =>
  Object.entries(tree).flatMap(([key, value]) => (typeof value === 'string' ? [`${path}${key} ${placeholders(value)}`] : keys(value, `${path}${key}.`)))
const placeholders = (text: string): string => [...text.matchAll(/\{(\w+)\}/g)].map((m) => m[1]).sort().join(',')
const folders = [...new Set(Object.keys(files).map((path) => path.slice(0, path.lastIndexOf('/'))))]

describe('messages', () => {
  it.each(folders)('%s says the same things in both languages, with the same gaps', (folder) => {
    expect(keys(files[`${folder}/en.json`] ?? {}).sort()).toEqual(keys(files[`${folder}/zh-CN.json`] ?? {}).sort())
  })
  it('leaves no Chinese in the English, but for the way back to Chinese', () => {
    const han = Object.entries(files).filter(([path]) => path.endsWith('en.json')).flatMap(([path, tree]) => texts(tree).filter((text) => /\p{Script=Han}/u.test(text)).map((text) => `${path} ${text}`))
    expect(han).toEqual(['/src/shell/en.json 园链', '/src/shell/en.json 切换为中文'])
  })
})
const texts = (tree: Tree): string[] => Object.values(tree).flatMap((value) => (typeof value === 'string' ? [value] : texts(value)))
