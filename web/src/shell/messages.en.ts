import { byFolder } from '@/kernel/i18n'

export default byFolder(
  import.meta.glob(['../kernel/en.json', '../ui/en.json', '../map/en.json', './en.json', '../modules/*/en.json'], { eager: true, import: 'default' }),
)
