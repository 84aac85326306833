import { Boxes } from 'lucide-vue-next'
import { defineModule } from '@/kernel/module'

export default defineModule({
  id: 'assets',
  title: 'assets.title',
  icon: Boxes,
  group: 'source',
  order: 47,
  path: '/assets',
  routes: [
    { path: '/assets', name: 'assets', component: () => import('./AssetsPage.vue') },
    { path: '/assets/:id', name: 'asset', component: () => import('./AssetPage.vue') },
  ],
  visibleTo: (me) => me.permissions.includes('RECORD') && me.permissions.includes('READ') && me.role !== 'ENTERPRISE',
})
