/// The shapes that cross the wire, under the names that the application uses. They are those of the server's own
/// description (docs/reference/openapi.json); `npm run types` makes api.gen.ts from it.
import type { components } from './api.gen'

export type Wire = components['schemas']

export type StageCode = Wire['Rule']['code']
export type Grade = Wire['Proof']['grade']
export type Column = NonNullable<Wire['Query']['column']>
export type RateName = 'performance' | 'start' | 'production' | 'funding'
export type Cohort = 'city' | 'county' | 'year' | 'event' | 'park' | 'chain' | 'industry'
export type Role = Wire['SessionMe']['role']
/// Until the description names the last two, they are named here.
export type Permission = Wire['SessionMe']['permissions'][number] | 'SUPERVISE' | 'PUBLISH'

export type Money = Wire['Amount']
export type AsOf = Wire['AsOfText']
export interface Page<T> { items: T[]; total: number }
export type Titled = Wire['Text']

/// A refusal after RFC 9457; a gateway between may leave out all of it.
export type Problem = Partial<Omit<Wire['Problem'], 'what'>> & Pick<Wire['Problem'], 'what'>
export interface ProblemBody { type?: string; title?: string; status?: number; detail?: string; code?: string; problems?: Problem[] }

export type Me = Omit<Wire['SessionMe'], 'permissions'> & { permissions: Permission[] }
export type SystemInfo = Wire['SystemProgram']

export type Milestone = Wire['Milestone']
/// The description knows maps by text only; these are by stage.
type ByStage<T> = Omit<T, 'milestones'> & { milestones: Partial<Record<StageCode, Milestone>> }
export type ProjectLine = ByStage<Wire['ProjectLine']>
export type ProjectPage = Omit<Wire['ProjectsPage'], 'items'> & { items: ProjectLine[] }
export type BoardColumn = Omit<Wire['ProjectsBoardColumn'], 'items'> & { items: ProjectLine[] }
export type Board = Omit<Wire['ProjectsBoard'], 'columns'> & { columns: BoardColumn[] }

export type RateSide = Wire['RatesFraction']
export type Rate = Wire['RatesRateLineValue']
/// The key is null for projects of which the cohort is not known, and for all together.
export type RateRow = Wire['RatesRateLine']
export type Formula = Wire['Summary']
export type Rates = Wire['RatesTable']
export type Summary = Wire['ProjectsSummary']
export type RatePoint = Wire['RatesPoint']
export type FormulaText = Wire['Definition']
export type Proof = Wire['Proof']
export type TraceLine = ByStage<Wire['RatesTraceLine']>

export type EvidenceRef = Wire['EvidenceLink']
export type Entry = Wire['EntryLine']
export type TimelineStep = Wire['TimelineStep']
export type Arrival = Wire['Arrival']
export type Blocker = Wire['Blocker']
export type Project = ByStage<Wire['Project']>
export type EvidenceKind = Wire['Kind']
export type NewEntry = Wire['ProjectNewEntry']
export type Upload = Wire['UploadsKept']
export type NewProject = Wire['ProjectNewProject']

export type Evidence = Wire['EvidenceSheet']
export type EvidenceText = Wire['EvidenceText']

export type Region = Wire['RegionsLine']
export type Park = Wire['ParksLine']

export type Light = Wire['LightsLine']['light']
export type LightRule = Wire['LightsLine']['rule']
export type PlaceName = Wire['PlaceName']
