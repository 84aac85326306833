const format = new Intl.DateTimeFormat('sv-SE', { timeZone: 'Asia/Shanghai', year: 'numeric', month: '2-digit', day: '2-digit', hour: '2-digit', minute: '2-digit', second: '2-digit' })
/// To the second, since what raises an alarm comes within one minute.
export const moment = (instant: string): string => format.format(new Date(instant)).slice(5)
