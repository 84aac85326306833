import { byFolder } from '@/kernel/i18n'

export default byFolder(
  import.meta.glob(['/src/kernel/zh-CN.json', '/src/ui/zh-CN.json', '/src/map/zh-CN.json', '/src/shell/zh-CN.json', '/src/modules/*/zh-CN.json'], { eager: true, import: 'default' }),
)
