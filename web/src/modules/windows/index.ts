import { Store } from 'lucide-vue-next'
import { defineModule } from '@/kernel/module'

export default defineModule({
  id: 'windows',
  title: 'windows.title',
  icon: Store,
  group: 'service',
  order: 24,
  path: '/services',
  routes: [
    { path: '/services', name: 'services', component: () => import('./ServicesPage.vue') },
    { path: '/services/:id', name: 'service', component: () => import('./ServicePage.vue') },
    { path: '/applications/:id', name: 'application', component: () => import('./ApplicationPage.vue'), meta: { title: 'windows.application' } },
    { path: '/cases/:id', name: 'case', component: () => import('./CasePage.vue'), meta: { title: 'windows.case' } },
  ],
  visibleTo: (me) => me.permissions.includes('READ'),
})
