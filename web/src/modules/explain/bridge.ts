import type { Cause, Explained, Fraction, Side, Tally } from './api'

export interface Step { cause: Cause; side: Side; tally: Tally; from: number | null; to: number | null; change: number | null }
export interface Bridge { from: Fraction; steps: Step[]; to: Fraction }
type Pair = [number, number]

const share = ([numerator, denominator]: Pair): number | null => (denominator === 0 ? null : numerator / denominator)
const gain = (tally: Tally): number => Number(tally.up) + Number(tally.down)
const ORDER = [['CORRECTED', 'NUMERATOR'], ['CORRECTED', 'DENOMINATOR'], ['HAPPENED', 'NUMERATOR'], ['HAPPENED', 'DENOMINATOR']] as const

/// From one rate to the other by four steps, always in this order: a share has no parts of its own, so what a step
/// is worth depends on what came before it. The last step ends where the later rate stands.
export function bridgeOf(told: Explained): Bridge {
  const tallies = { CORRECTED: told.corrections, HAPPENED: told.happened }
  let at: Pair = [Number(told.figure.from.numerator), Number(told.figure.from.denominator)]
  const steps = ORDER.map(([cause, side]): Step => {
    const tally = side === 'NUMERATOR' ? tallies[cause].numerator : tallies[cause].denominator
    const before = share(at)
    at = side === 'NUMERATOR' ? [at[0] + gain(tally), at[1]] : [at[0], at[1] + gain(tally)]
    const after = share(at)
    return { cause, side, tally, from: before, to: after, change: before === null || after === null ? null : after - before }
  })
  return { from: told.figure.from, steps, to: told.figure.to }
}
/// The scale that holds every point of the bridge, a little wider than it.
export function scaleOf(bridge: Bridge): { low: number; high: number } {
  const points = [bridge.from.value, bridge.to.value, ...bridge.steps.flatMap((step) => [step.from, step.to])].filter((value) => value !== null)
  const [least, most] = [Math.min(...points, 1), Math.max(...points, 0)]
  const room = Math.max(0.01, (most - least) * 0.15)
  return { low: Math.max(0, least - room), high: most + room }
}
export const isStill = (told: Explained): boolean =>
  [told.corrections, told.happened].every((sides) => [sides.numerator, sides.denominator].every((tally) => !tally.entered && !tally.left && !tally.changed))
