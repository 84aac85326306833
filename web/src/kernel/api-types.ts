/// Every shape that crosses the wire, and nothing else. Other files import from here only.

export type StageCode =
  | 'LEAD' | 'SCREENING' | 'NEGOTIATION' | 'SIGNED' | 'PERFORMED' | 'SITE_SECURED'
  | 'STARTED' | 'UNDER_CONSTRUCTION' | 'COMPLETED' | 'PRODUCING' | 'AT_CAPACITY' | 'EXITED'
export type Grade = 'A' | 'B' | 'C'
export type Column = 'reported' | 'verified'
export type RateName = 'performance' | 'start' | 'production' | 'funding'
export type Cohort = 'city' | 'county' | 'year' | 'event' | 'park' | 'chain' | 'industry'
export type Role = 'PROVINCE' | 'CITY' | 'COUNTY' | 'PARK' | 'DEPARTMENT' | 'ENTERPRISE' | 'PUBLIC'
export type Permission = 'READ' | 'RECORD' | 'IMPORT' | 'ACCEPT' | 'PUBLISH' | 'SUPERVISE' | 'ADMINISTER' | 'AUDIT'

export interface Money { amount: string; currency: string }
export interface AsOf { validOn: string; recordedAt: string }
export interface Page<T> { items: T[]; total: number; asOf?: AsOf }
export interface Titled { zh: string; en: string }

export interface Problem { code?: string; where?: string; value?: string; what: string; maybe?: string }
export interface ProblemBody { type?: string; title?: string; status?: number; detail?: string; code?: string; problems?: Problem[] }

export interface Me {
  username: string; displayName: string; role: Role; place: string; placeName: string
  permissions: Permission[]; oidc: boolean
}
export interface DemoLogin { username: string; password: string; displayName: string; role: Role }
export interface SystemInfo { name: string; version: string; demo: boolean; demoLogins: DemoLogin[]; oidcLoginUrl?: string | null }

export interface Milestone { reported: string | null; verified: string | null; planned: string | null }
export interface ProjectLine {
  id: string; code: string; name: string; investor: string; uscc?: string | null
  place: string; placeName: string; park?: string | null; parkName?: string | null
  chain?: string | null; chainName?: string | null; industry?: string | null; industryName?: string | null
  event?: string | null; signYear?: number | null; contractKind: 'FRAMEWORK' | 'FORMAL' | null
  amount: Money | null; arrived: Money | null; arrivedVerified: Money | null
  stage: StageCode; stageVerified: StageCode | null; stageSince: string | null
  nextStage: StageCode | null; nextDue: string | null; overdueDays: number | null
  responsible: string | null; demo: boolean
  milestones: Partial<Record<StageCode, Milestone>>
}
export interface ProjectPage extends Page<ProjectLine> { totalAmount: Money | null }
export interface BoardColumn { stage: StageCode; count: number; amount: Money | null; overdue: number; items: ProjectLine[] }
export interface Board { asOf: AsOf; columns: BoardColumn[] }

export interface RateSide { numerator: string | number; denominator: string | number; value: number | null }
export interface Rate { reported: RateSide; verified: RateSide; gap: number | null }
export interface RateRow {
  key: string; label: string; projects: number; amount: Money | null
  performance: Rate; start: Rate; production: Rate; funding: Rate
}
export interface Formula { id: string; version: string; effectiveFrom: string; source: string; verified: boolean }
export interface Rates { asOf: AsOf; formula: Formula; rows: RateRow[]; total: RateRow }
export interface Summary {
  asOf: AsOf; projects: number; amount: Money | null; arrived: Money | null
  signedThisYear: number; overdue: number; rates: RateRow
}
export interface RatePoint { validOn: string; value: number | null; numerator: string | number; denominator: string | number }
export interface FormulaText {
  id: string; version: string; effectiveFrom: string; source: string; verified: boolean
  title?: Titled; definition?: Titled; numerator?: Titled; denominator?: Titled; cutOff?: Titled
}
export interface Proof { entry: number; validOn: string; grade: Grade; evidence: EvidenceRef | null }
export interface TraceLine extends ProjectLine { proof: Proof | null }

export interface EvidenceRef { id: string; title: string; kind: string; sha256?: string; locator?: string | null }
export interface Entry {
  id: number; kind: string; kindName: string; stage?: StageCode | null
  validOn: string; recordedAt: string; recordedBy: string; grade: Grade
  amount?: Money | null; text?: string | null; evidence: EvidenceRef | null
  cancels?: number | null; cancelled?: { by: number; at: string; reason: string } | null
}
export interface TimelineStep {
  stage: StageCode; planned: string | null
  reported: { on: string; entry: number } | null; verified: { on: string; entry: number } | null
  limitDays: number | null; limitSource: string | null; limitVerified: boolean
}
export interface Arrival { on: string; amount: Money; grade: Grade; entry: number }
export interface Blocker { kind: string; what: string; since: string; entry: number | null }
export interface Responsible { unit: string | null; person: string | null }
export interface Project extends Omit<ProjectLine, 'responsible'> {
  responsible: Responsible | null
  attributes: { name: string; value: string; validOn: string; recordedAt: string; entry: number | null }[]
  timeline: TimelineStep[]
  money: { promised: Money | null; arrivals: Arrival[]; arrivedReported: Money | null; arrivedVerified: Money | null }
  next: { stage: StageCode; due: string | null; overdueDays: number | null; lacking: { evidenceKind: string; title: string }[] } | null
  blockers: Blocker[]
  entries: Entry[]
  version: string | number
}
export interface EvidenceKind {
  kind: string; title: Titled; grade: Grade; stage?: StageCode | null
  carriesAmount: boolean; repeatable: boolean; source?: string | null; verified: boolean
}
export interface StageRule { code: StageCode; order: number; title: Titled; limitDays?: number | null; limitSource?: string | null; limitVerified: boolean }
export interface NewEntry {
  kind: string; validOn: string; amount?: string; currency?: string; text?: string
  issuer?: string; title?: string; uploadId?: string
}
export interface Upload { id: string; name: string; size: number; sha256: string; mediaType: string }
export interface NewProject {
  name: string; investor: string; uscc?: string; place: string; park?: string; chain?: string
  industry?: string; event?: string
  evidence: { kind: string; validOn: string; issuer?: string; title: string; text?: string; uploadId?: string }
}

export interface Evidence {
  id: string; kind: string; title: string; mediaType: string; size: number; sha256: string; grade: Grade
  issuer?: string | null; recordedAt: string; recordedBy: string
  origin?: { file?: string | null; article?: string | null; sheet?: string | null } | null
  demo: boolean; entries: { seq: number; project: string; projectName: string }[]
}
export interface EvidenceText { text: string; offset: number; highlight?: { start: number; end: number } | null; article?: string | null }

export interface Region { code: string; name: string; level: 'province' | 'city' | 'county' | string; parent: string | null; lon?: number; lat?: number }
export interface Named { code?: string; id?: string; name: string }
export interface Park { id: string; code?: string | null; name: string; level?: string | null; type?: string | null; place: string; placeName: string }
