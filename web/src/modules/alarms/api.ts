import type { Titled, Wire } from '@/kernel/api-types'
import { get, post, url, type Query } from '@/kernel/http'

export type Alarm = Wire['AlarmCard']
export type AlarmSheet = Wire['AlarmSheet']
export type Happened = Wire['AlarmHappened']
export type Derived = Wire['AlarmDerived']
export type Handling = Wire['AlarmsHandling']
export type FalseReason = Wire['FalseReason']
export type Figure = Wire['DeskFigure']
export type FigureSheet = Wire['AlarmFiguresSheet']
export type Successor = Wire['SuccessorsAlarmSuccessor']
export type Counted = Wire['AlarmFiguresCountedAlarm']
export type SilenceLine = Wire['SilencesSilenceLine']
export type Level = Alarm['level']
export type State = Alarm['state']
export type Wanted = Wire['AlarmsWanted']
export type Act = Exclude<Wanted['act'], 'DERIVE'>
export type AlarmPage = Wire['AlarmsPage']
export type Rule = Wire['MonitoringRuleCard']
export type Standing = Wire['Standing']
export type Flood = Wire['AlarmFloodsCard']
export type HeldAlarm = Wire['AlarmFloodsHeldCard']
/// What bars an act that came too late, as it comes with the refusal.
export interface Overtaken { now: Alarm; since: Happened[] }
export interface Place { place: string; name: string }
export type { Titled }

export const MOST = 500
export const fetchAlarms = (query: Query, signal?: AbortSignal): Promise<AlarmPage> => get('/api/alarms', { ...query, limit: MOST }, signal)
export const fetchAlarm = (id: string, all: boolean, signal?: AbortSignal): Promise<AlarmSheet> => get(`/api/alarms/${id}`, all ? { all: 'true' } : {}, signal)
export const fetchHandling = (): Promise<Handling> => get('/api/alarms/handling')
export const act = (id: string, wanted: Wanted): Promise<AlarmSheet> => post(`/api/alarms/${id}/acts`, wanted)
export const handOverAll = (to: string, text: string): Promise<Wire['AlarmsHandedOver']> => post('/api/alarms/hand-overs', { to, text })
export const fetchSuccessors = (alarm: string | null, signal?: AbortSignal): Promise<Successor[]> => get('/api/alarms/successors', alarm ? { alarm } : {}, signal)
export const fetchRules = (): Promise<Rule[]> => get('/api/monitoring/rules')
export const fetchStanding = (): Promise<Standing> => get('/api/monitoring')
export const fetchPlaces = (): Promise<Place[]> => get('/api/parks')
export const fetchFigures = (query: Query, signal?: AbortSignal): Promise<FigureSheet> => get('/api/alarm-figures', query, signal)
export const fetchCounted = (query: Query, signal?: AbortSignal): Promise<Counted[]> => get('/api/alarm-figures/alarms', query, signal)
export const fetchSilences = (query: Query, signal?: AbortSignal): Promise<Wire['SilencesSilenceSheet']> => get('/api/alarm-silences', query, signal)
export const silencesUrl = (query: Query, kind: 'xlsx' | 'csv'): string => url(`/api/alarm-silences/export.${kind}`, query)
export const figuresUrl = (query: Query): string => url('/api/alarm-figures/export', query)
/// Without days, those that go on or of which something waits that lasts.
export const fetchFloods = (query: Query, signal?: AbortSignal): Promise<Flood[]> => get('/api/alarm-floods', query, signal)
const course = ({ place, group, from, to }: Flood): { place: string; group: string; from: string; to: string } => ({ place, group, from, to })
export const fetchHeld = (flood: Flood, recorded: string | null, signal?: AbortSignal): Promise<HeldAlarm[]> => get('/api/alarm-floods/alarms', { ...course(flood), recorded }, signal)
/// Without keys, all that wait.
export const letThrough = (flood: Flood, text: string, keys: string[] | null): Promise<Wire['AlarmFloodsLetThrough']> => post('/api/alarm-floods/releases', { ...course(flood), text, keys })
