import { BookMarked } from 'lucide-vue-next'
import { defineModule } from '@/kernel/module'

export default defineModule({
  id: 'registry',
  title: 'registry.title',
  icon: BookMarked,
  group: 'base',
  order: 60,
  path: '/registry',
  routes: [{ path: '/registry/:section?', name: 'registry', component: () => import('./RegistryPage.vue') }],
  drawers: { region: () => import('./RegionDrawer.vue'), parkDetail: () => import('./ParkDrawer.vue'), organisation: () => import('./OrganisationDrawer.vue') },
  visibleTo: (me) => me.permissions.includes('READ'),
})
