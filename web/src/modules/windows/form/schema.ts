import type { Condition, ControlElement, Layout } from '@jsonforms/core'
import type { Answers, FieldSchema, FormSchema, Said } from '../api'

type Spoken = { title?: string; description?: string; 'x-en'?: Said }
const spoken = <T extends Spoken>(node: T, english: boolean): T => (english ? { ...node, ...node['x-en'] } : node)

/// The schema with its words in the reader's language: English stands under `x-en`.
export function inLanguage(schema: FormSchema, english: boolean): FormSchema {
  const properties = Object.fromEntries(Object.entries(schema.properties).map(([name, field]) => {
    const own = spoken(field, english)
    return [name, field.oneOf ? { ...own, oneOf: field.oneOf.map((choice) => spoken(choice, english)) } : own]
  }))
  return { ...spoken(schema, english), properties }
}

/// What is shown when: `x-when` names the answers for which a field is asked.
export const isAsked = (field: FieldSchema, answers: Answers): boolean =>
  Object.entries(field['x-when'] ?? {}).every(([name, values]) => values.includes(String(answers[name] ?? '')))

function condition(name: string, values: string[]): Condition {
  const leaves = values.map((value) => ({ type: 'LEAF' as const, scope: `#/properties/${name}`, expectedValue: value }))
  return leaves.length === 1 ? leaves[0]! : { type: 'OR', conditions: leaves }
}
/// One control a field, in the order of the schema.
export function layoutOf(schema: FormSchema): Layout {
  const elements = Object.entries(schema.properties).map(([name, field]): ControlElement => {
    const conditions = Object.entries(field['x-when'] ?? {}).map(([other, values]) => condition(other, values))
    const control: ControlElement = { type: 'Control', scope: `#/properties/${name}` }
    return conditions.length ? { ...control, rule: { effect: 'SHOW' as never, condition: { type: 'AND', conditions } as never } } : control
  })
  return { type: 'VerticalLayout', elements }
}

/// What is handed in: nothing that is not asked, and nothing that was left empty.
export function handedIn(schema: FormSchema, answers: Answers): Answers {
  return Object.fromEntries(Object.entries(answers).filter(([name, answer]) => {
    const field = schema.properties[name]
    return field !== undefined && isAsked(field, answers) && answer !== '' && answer !== undefined && answer !== null
  }))
}

/// An answer as a reader says it.
export function answerText(field: FieldSchema, answer: unknown, words: { yes: string; no: string }): string {
  if (answer === undefined || answer === null || answer === '') return '—'
  if (field.type === 'boolean') return answer ? words.yes : words.no
  const choice = field.oneOf?.find((own) => own.const === answer)
  return choice?.title ?? `${String(answer)}${field['x-unit'] ? ` ${field['x-unit']}` : ''}`
}
