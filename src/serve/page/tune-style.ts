/** What only the page for tuning needs. */
export const TUNE_STYLE = `.tune label{display:block;margin-top:.6rem;font-size:.85rem;color:var(--soft)}
.tune :is(input:not([type=hidden]),select,textarea){display:block;width:100%;min-height:2.6rem;padding:.4rem .55rem;border:1px solid var(--soft);border-radius:2px;background:var(--paper);color:inherit;font:inherit}
.tune textarea#draft{font:.85rem/1.5 ui-monospace,"Noto Sans Mono",Consolas,monospace}
.tune button{margin-top:.8rem}
.tune .buttons{display:flex;flex-wrap:wrap;gap:0 .6rem}
.tune [hidden]{display:none}
.outcome{margin:1.2rem 0;padding:.1rem 1rem .8rem;border:1px solid var(--rule);border-left:4px solid var(--accent)}
.outcome .headline{font:700 1.2rem/1.4 var(--serif)}
#help{margin-top:.5rem;padding:.5rem .8rem;border-left:3px solid var(--rule);font-size:.85rem;max-height:16rem;overflow:auto}
#help p{margin:.2rem 0}
#help dl{margin:.4rem 0 0}
#help dt{font-family:ui-monospace,"Noto Sans Mono",Consolas,monospace}
#help dd{margin:0 0 .3rem 1rem;color:var(--soft)}
#told li{margin:.4rem 0;overflow-wrap:anywhere}
#told .error{color:var(--accent)}
`
