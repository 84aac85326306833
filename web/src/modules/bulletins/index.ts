import { Newspaper } from 'lucide-vue-next'
import { defineModule } from '@/kernel/module'

export default defineModule({
  id: 'bulletins',
  title: 'bulletins.title',
  icon: Newspaper,
  group: 'supervision',
  order: 35,
  path: '/bulletins',
  routes: [
    { path: '/bulletins', name: 'bulletins', component: () => import('./BulletinsPage.vue') },
    { path: '/bulletins/draft', name: 'bulletin-draft', component: () => import('./DraftPage.vue') },
    { path: '/bulletins/:issue/:place', name: 'bulletin', component: () => import('./IssuePage.vue') },
  ],
  visibleTo: (me) => me.permissions.includes('READ'),
})
