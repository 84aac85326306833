import { byFolder } from '@/kernel/i18n'

export default byFolder(
  import.meta.glob(['/src/kernel/en.json', '/src/ui/en.json', '/src/map/en.json', '/src/shell/en.json', '/src/modules/*/en.json'], { eager: true, import: 'default' }),
)
