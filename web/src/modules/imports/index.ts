import { FileSpreadsheet } from 'lucide-vue-next'
import { defineModule } from '@/kernel/module'

export default defineModule({
  id: 'imports',
  title: 'imports.title',
  icon: FileSpreadsheet,
  group: 'source',
  order: 50,
  path: '/imports',
  routes: [
    { path: '/imports', name: 'imports', component: () => import('./ImportsPage.vue') },
    { path: '/imports/:id', name: 'import', component: () => import('./ImportPage.vue') },
  ],
  visibleTo: (me) => me.permissions.includes('IMPORT'),
})
