import assert from 'node:assert/strict'
import { describe, it } from 'node:test'
import { html, join, raw } from './html.ts'

describe('html', () => {
  it('escapes text in content and attributes', () => {
    const hostile = `"><script>alert('x')</script>&`
    assert.equal(
      html`<p title="${hostile}">${hostile}</p>`.markup,
      '<p title="&quot;&gt;&lt;script&gt;alert(&#39;x&#39;)&lt;/script&gt;&amp;">&quot;&gt;&lt;script&gt;alert(&#39;x&#39;)&lt;/script&gt;&amp;</p>',
    )
  })

  it('leaves HTML as it is, joins lists and drops empty values', () => {
    assert.equal(
      html`<ul>${['a', html`<li>b</li>`, null, undefined, false, 0]}</ul>`.markup,
      '<ul>a<li>b</li>0</ul>',
    )
    assert.equal(join(['a', '', 'b'], raw(' &middot; ')).markup, 'a &middot; b')
  })
})
