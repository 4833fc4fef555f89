/** What the browser adds to pages that work without it: suggestions while a search is typed. */

const WAIT_MS = 120

type Suggestion = { text: string; href: string }

for (const input of document.querySelectorAll<HTMLInputElement>('input[data-suggest]')) suggestFor(input)

function suggestFor(input: HTMLInputElement): void {
  const list = document.createElement('datalist')
  list.id = `${input.id}-suggestions`
  input.after(list)
  input.setAttribute('list', list.id)
  let timer = 0
  let asked = ''
  input.addEventListener('input', () => {
    window.clearTimeout(timer)
    timer = window.setTimeout(() => void ask(), WAIT_MS)
  })

  async function ask(): Promise<void> {
    const words = input.value.trim()
    if (words.length < 2 || words === asked) return
    asked = words
    const response = await fetch(`/search/suggestions.json?q=${encodeURIComponent(words)}`)
    if (!response.ok || words !== input.value.trim()) return
    const found = (await response.json()) as { suggestions: Suggestion[] }
    list.replaceChildren(
      ...found.suggestions.map((suggestion) => {
        const option = document.createElement('option')
        option.value = suggestion.text
        return option
      }),
    )
  }
}
