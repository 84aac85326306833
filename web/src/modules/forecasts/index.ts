import { Telescope } from 'lucide-vue-next'
import { defineModule } from '@/kernel/module'

export default defineModule({
  id: 'forecasts',
  title: 'forecasts.title',
  icon: Telescope,
  group: 'supervision',
  order: 35,
  path: '/forecasts',
  routes: [{ path: '/forecasts', name: 'forecasts', component: () => import('./ForecastsPage.vue') }],
  visibleTo: (me) => me.permissions.includes('READ'),
})
