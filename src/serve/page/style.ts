import { hash8 } from '../../text/hash.ts'

/**
 * The one style sheet. Fonts are the systems' own that carry every Vietnamese letter, since a letter taken from another
 * font shows; lines are tall enough for marks stacked on capitals (Ẵ, Ỗ).
 */
export const STYLE = `:root{
  color-scheme:light dark;
  --paper:#fbfaf6;--ink:#201c1a;--soft:#625b55;--rule:#d9d3c8;--accent:#8c1d56;--tint:#f6ebef;--mark:#ffe7a3;
  --serif:ui-serif,"New York","Noto Serif",Cambria,"Times New Roman",serif;
  --sans:system-ui,-apple-system,"Segoe UI",Roboto,"Noto Sans",sans-serif
}
@media (prefers-color-scheme:dark){:root{
  --paper:#171413;--ink:#ece6df;--soft:#a79e95;--rule:#3a3430;--accent:#f09cc4;--tint:#2b1e25;--mark:#5b4713
}}
*{box-sizing:border-box}
html{-webkit-text-size-adjust:100%;text-size-adjust:100%}
body{margin:0 auto;padding:0 1rem;max-width:66rem;background:var(--paper);color:var(--ink);font:1rem/1.6 var(--sans)}
a{color:inherit;text-decoration-color:var(--rule);text-underline-offset:.2em}
a:hover{color:var(--accent);text-decoration-color:currentColor}
:focus-visible{outline:2px solid var(--accent);outline-offset:2px}
.skip{position:absolute;left:-99rem}
.skip:focus{left:1rem;top:.5rem;background:var(--paper);padding:.5rem}
h1,h2,h3{font-family:var(--serif);line-height:1.35;margin:0;text-wrap:pretty}
.masthead{display:flex;flex-wrap:wrap;align-items:end;gap:.25rem 1.5rem;padding:1.25rem 0 .6rem;border-bottom:3px double var(--ink)}
.masthead .name{display:flex;align-items:center;gap:.6rem;font:700 clamp(1.75rem,6vw,2.6rem)/1.25 var(--serif);letter-spacing:-.015em;text-decoration:none}
nav{display:flex;flex-wrap:wrap;gap:0 1.1rem;font-size:.9rem}
nav a{padding:.35rem 0;text-decoration:none;color:var(--soft)}
nav a[aria-current]{color:var(--ink);box-shadow:inset 0 -2px var(--accent)}
main{padding-bottom:2rem}
footer{border-top:3px double var(--rule);padding:1rem 0 2.5rem;color:var(--soft);font-size:.85rem}
.filter{display:grid;grid-template-columns:repeat(6,1fr);gap:.5rem .75rem;padding:.9rem 0;border-bottom:1px solid var(--rule)}
.filter label{display:block;font-size:.75rem;color:var(--soft);line-height:1.5}
.filter :is(input,select){display:block;width:100%;min-height:2.6rem;padding:.3rem .55rem;border:1px solid var(--rule);border-radius:2px;background:transparent;color:inherit;font:inherit}
.filter select{background:var(--paper)}
.filter>div{grid-column:span 3}
.filter>.q{grid-column:span 4}
.filter>.do{grid-column:span 2;align-self:end}
.do button{width:100%}
button{min-height:2.6rem;padding:.3rem 1.2rem;border:0;border-radius:2px;background:var(--accent);color:var(--paper);font:600 1rem/1.4 var(--sans);cursor:pointer}
.lead{margin:1.1rem 0 0}
.lead h1{font-size:1.35rem}
.lead p a{color:var(--accent)}
.lead p{margin:.2rem 0 0;color:var(--soft);font-size:.9rem}
.day{margin:1.5rem 0 0;padding-bottom:.3rem;border-bottom:1px solid var(--ink);font:700 .85rem/1.5 var(--sans)}
.day::first-letter{text-transform:uppercase}
article{display:flow-root;padding:1rem 0 .9rem;border-bottom:1px solid var(--rule)}
article h3{font-size:1.2rem;font-weight:700;overflow-wrap:break-word}
article h3 a{text-decoration:none}
article h3 a:visited{color:var(--soft)}
article p{margin:.35rem 0;overflow-wrap:break-word}
article:not(.one)>img{float:right;width:6.5rem;height:4.9rem;margin:.25rem 0 .4rem .9rem;object-fit:cover;background:var(--tint)}
.by{color:var(--soft);font-size:.85rem}
.by b{color:var(--accent);font-weight:600}
.chips{display:flex;flex-wrap:wrap;gap:.3rem .4rem;margin:.45rem 0;padding:0;list-style:none;font-size:.82rem}
.chips a{display:inline-block;padding:.1rem .6rem;background:var(--tint);border-radius:1rem;text-decoration:none;color:var(--accent)}
details{margin:.3rem 0 0;font-size:.85rem;color:var(--soft)}
summary{width:fit-content;cursor:pointer;padding:.15rem 0}
aside section{margin-top:1.5rem}
aside h2{padding-bottom:.25rem;border-bottom:1px solid var(--ink);font:700 .85rem/1.5 var(--sans)}
aside p{margin:.5rem 0;font-size:.85rem;color:var(--soft)}
aside ul{margin:.5rem 0 0;padding:0;list-style:none}
.addresses li{display:grid;grid-template-columns:6rem minmax(0,1fr) auto;align-items:stretch;margin:.4rem 0}
.addresses :is(a,input,button){min-height:2.2rem;padding:.2rem .5rem;border:1px solid var(--accent);border-radius:0;font-size:.85rem}
.addresses a{display:flex;align-items:center;color:var(--accent);text-decoration:none;font-weight:600;white-space:nowrap;border-radius:2px 0 0 2px}
.addresses input{width:100%;border-left:0;background:transparent;color:var(--soft);font-family:inherit;text-overflow:ellipsis}
.addresses button{border-radius:0 2px 2px 0}
.subscribe #copied:empty{display:none}
.subscribe #copied{overflow-wrap:anywhere;color:var(--accent)}
.subscribe p a{color:var(--accent)}
.to-subscribe{float:right}
code{font:.9em ui-monospace,"Noto Sans Mono",Consolas,monospace;overflow-wrap:anywhere;background:var(--tint);padding:.1em .3em}
.feeds{display:flex;flex-wrap:wrap;gap:.5rem}
.feeds a{display:block;padding:.3rem .8rem;border:1px solid var(--accent);border-radius:2px;color:var(--accent);text-decoration:none;font-weight:600;font-size:.9rem}
.tally{columns:2}
.tally a{display:flex;justify-content:space-between;gap:.5rem;padding:.2rem 0;text-decoration:none;font-size:.92rem;break-inside:avoid}
.tally span{color:var(--soft);font-variant-numeric:tabular-nums}
.more{display:flex;gap:1.5rem;padding:1.2rem 0;font-weight:600}
.more a{color:var(--accent)}
.empty{padding:2.5rem 0;max-width:34rem}
.empty h2{font-size:1.4rem}
mark{background:var(--mark);color:inherit;padding:0 .1em}
.one{max-width:44rem}
.one h1{margin:1.3rem 0 .4rem;font-size:clamp(1.5rem,5vw,2.1rem);overflow-wrap:break-word}
.one>img{float:none;display:block;width:auto;height:auto;max-width:100%;max-height:24rem;margin:1rem 0}
.one h2{margin:1.8rem 0 .4rem;font-size:1.15rem}
.one h3{margin:1.2rem 0 .2rem;font-size:1rem}
.go{display:inline-block;margin:.6rem 0;padding:.5rem 1.2rem;background:var(--accent);color:var(--paper);border-radius:2px;text-decoration:none;font-weight:600}
.go:hover{color:var(--paper)}
dl{display:grid;grid-template-columns:max-content 1fr;gap:.2rem 1rem;margin:.8rem 0}
dt{color:var(--soft)}
dd{margin:0;overflow-wrap:anywhere}
.why{margin:.5rem 0;padding:0;list-style:none}
.why li{display:grid;grid-template-columns:3rem 1fr;padding:.35rem 0;border-bottom:1px solid var(--rule)}
.why b{font-variant-numeric:tabular-nums;color:var(--accent)}
.why small{color:var(--soft)}
.sources{margin:1rem 0;padding:0;list-style:none}
.sources li{padding:.7rem 0;border-bottom:1px solid var(--rule)}
.sources p{margin:.1rem 0;font-size:.85rem;color:var(--soft);overflow-wrap:anywhere}
.sources .bad{color:var(--accent)}
@media (max-width:47.99rem){
  .news>article:first-of-type h3{font-size:1.45rem}
  .news>article:first-of-type>img{float:none;display:block;width:100%;height:auto;max-height:14rem;margin:0 0 .6rem}
}
@media (min-width:48rem){
  .filter{grid-template-columns:1fr 1fr 1.4fr auto}
  .filter>.q,.filter>div,.filter>.do{grid-column:auto}
  nav{margin-left:auto}
  article h3{text-wrap:balance}
  .to-subscribe{display:none}
  .columns{display:grid;grid-template-columns:minmax(0,1fr) 18rem;gap:0 3rem}
  .tally{columns:1}
  article:not(.one)>img{width:9.5rem;height:6.6rem}
  .news>article:first-of-type h3{font-size:1.75rem}
  .news>article:first-of-type>img{width:15rem;height:10.5rem}
}
@media print{
  :root{--paper:#fff;--ink:#000;--soft:#333;--accent:#000;--tint:#fff}
  nav,.filter,aside,details,.more,.skip{display:none}
  body{max-width:none;font-size:10.5pt}
  article{break-inside:avoid}
  article h3 a::after{content:" (" attr(href) ")";font:.65rem var(--sans);overflow-wrap:anywhere}
}
`

/** Part of the sheet's address, so that it may be kept for a year. */
export const STYLE_VERSION = hash8(STYLE)
