import { instantText, titleText } from '@/kernel/format'
import type { Locale } from '@/kernel/i18n'
import type { Last } from './api'

export const momentText = (at: number): string => `${instantText(new Date(at).toISOString()).slice(5)}:${String(new Date(at).getUTCSeconds()).padStart(2, '0')}`

const ENDINGS: Record<string, { zh: string; en: string }> = {
  Rtd: { zh: '实时', en: 'now' }, Avg: { zh: '均值', en: 'mean' }, Min: { zh: '最小', en: 'least' }, Max: { zh: '最大', en: 'most' }, Cou: { zh: '累计', en: 'total' },
  ZsRtd: { zh: '折算实时', en: 'now, converted' }, ZsAvg: { zh: '折算均值', en: 'mean, converted' }, ZsMin: { zh: '折算最小', en: 'least, converted' }, ZsMax: { zh: '折算最大', en: 'most, converted' },
  minute: { zh: '分钟', en: 'minute' }, hour: { zh: '小时', en: 'hour' }, day: { zh: '日', en: 'day' },
}
/// What a series is called: what is declared of its measure, with the parts that the protocol hangs on it; else as the device says it.
export function seriesText(series: Last['series'], locale: Locale): string {
  const title = titleText(series.title, locale)
  if (!title) return series.measure
  const endings = series.measure.split(/[-@]/).slice(1).map((own) => titleText(ENDINGS[own], locale) || own)
  return [title, ...endings].join(locale === 'en' ? ', ' : ' ')
}
/// How long ago, in the largest unit that leaves a number of one or more.
export function ageOf(seconds: number): { unit: 'second' | 'minute' | 'hour' | 'day'; n: number } {
  return seconds < 120 ? { unit: 'second', n: seconds } : seconds < 7_200 ? { unit: 'minute', n: Math.floor(seconds / 60) } : seconds < 172_800 ? { unit: 'hour', n: Math.floor(seconds / 3_600) } : { unit: 'day', n: Math.floor(seconds / 86_400) }
}
