import vue from 'eslint-plugin-vue'
import ts from 'typescript-eslint'

const floors = (zones) => ({
  'no-restricted-imports': ['error', { patterns: zones.map(([group, message]) => ({ group, message })) }],
})
const up = (...names) => names.map((name) => [[`@/${name}/**`, `@/${name}`], `An import never points up: ${name} stands on this floor.`])

export default [
  { ignores: ['dist', 'node_modules', 'src/kernel/api.gen.ts'] },
  ...ts.configs.recommended,
  ...vue.configs['flat/recommended-error'],
  { files: ['**/*.vue'], languageOptions: { parserOptions: { parser: ts.parser } } },
  {
    rules: {
      'max-lines': ['error', { max: 250, skipBlankLines: true }],
      '@typescript-eslint/no-explicit-any': 'error',
      'no-undef': 'off',
      'vue/multi-word-component-names': 'off',
      'vue/no-reserved-component-names': 'off',
      'vue/max-attributes-per-line': 'off',
      'vue/singleline-html-element-content-newline': 'off',
      'vue/multiline-html-element-content-newline': 'off',
      'vue/html-self-closing': 'off',
      'vue/html-indent': 'off',
      'vue/attributes-order': 'off',
      'vue/html-closing-bracket-newline': 'off',
      'vue/first-attribute-linebreak': 'off',
      'vue/require-default-prop': 'off',
    },
  },
  { files: ['src/kernel/**'], rules: floors(up('ui', 'map', 'modules', 'shell')) },
  { files: ['src/ui/**', 'src/map/**'], rules: floors(up('modules', 'shell')) },
  { files: ['src/modules/**'], rules: floors([...up('shell'), [['@/modules/**'], 'A module never imports a module.']]) },
]
