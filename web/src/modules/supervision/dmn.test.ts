import { readFileSync } from 'node:fs'
import { fileURLToPath } from 'node:url'
import { DmnModdle } from 'dmn-moddle'
import { describe, expect, it } from 'vitest'

const beside = (path: string): string => fileURLToPath(new URL(path, import.meta.url))
const file = readFileSync(beside('../../../../declarations/supervision/lights.dmn'), 'utf8')
const model = new DmnModdle()

describe('the decision tables of lights', () => {
  it('open in the model that standard modelers use, without a warning', async () => {
    const { rootElement, warnings } = await model.fromXML(file)
    expect(warnings).toEqual([])
    const decisions = rootElement.drgElement.filter((own) => own.$type === 'dmn:Decision')
    expect(decisions.map((own) => own.id)).toEqual(['start', 'progress', 'payment', 'listing', 'talks', 'order'])
  })
  it('come back byte for byte as they were', async () => {
    const { rootElement } = await model.fromXML(file)
    const { xml } = await model.toXML(rootElement, { format: true, preamble: true })
    expect(xml).toBe(file)
  })
})
