import type { ActName, ActStep } from './api'

/// What somebody may do with a step: a person of a department acts on the steps that it leads, signs where it is asked, and
/// may urge and return others; who has none acts for each. The server decides.
export function actsFor(step: ActStep, own: string | null = null): ActName[] {
  const all = actsOf(step)
  if (!own) return all
  const signs = step.signers.includes(own) && !step.signatures.some((given) => given.department === own)
  const leads = step.department === own
  return all.filter((act) => (act === 'SIGN' ? signs : leads || act === 'URGE' || act === 'ROLL_BACK'))
}
/// The likeliest first.
function actsOf(step: ActStep): ActName[] {
  switch (step.state) {
    case 'READY': return ['RECEIVE', 'URGE']
    case 'RUNNING': {
      const unsigned = step.signers.length > 0 && step.signatures.length < step.signers.length
      const stops = step.mayStop.filter((stop) => stop !== 'CORRECTION' && stop !== 'PAUSE')
      return [
        ...(unsigned ? ['SIGN' as const] : ['FINISH' as const]),
        ...(step.mayStop.includes('CORRECTION') ? ['ASK_CORRECTION' as const] : []),
        ...(stops.length ? ['STOP' as const] : []),
        ...(step.mayStop.includes('PAUSE') ? ['PAUSE' as const] : []),
        'DELEGATE', 'HAND_OVER', 'URGE', 'REFUSE',
      ]
    }
    case 'STOPPED': return [step.stoppedBy === 'CORRECTION' ? 'CORRECT' : step.stoppedBy === 'PAUSE' ? 'CONTINUE' : 'RESUME', 'URGE']
    case 'DONE': case 'REFUSED': return ['ROLL_BACK']
    default: return []
  }
}
/// Whether an act owes a reason.
export const owesReason = (act: ActName): boolean => ['ASK_CORRECTION', 'REFUSE', 'ROLL_BACK', 'PAUSE', 'URGE', 'STOP'].includes(act)
