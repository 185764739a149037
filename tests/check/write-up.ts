/** A write-up that nothing can be said against, to be broken by tests. */
export const WRITE_UP = `---
title: A short failure of [Service]
service: chirp
month: October
year: 2021
hours: 7.1
cause: a faulty configuration change
draft: true
---

What happened, in a paragraph.

## The prelude

What came before.

## The day everything stood still

In [Month, Year] it was down for [X] hours.

## The investigation

It was [Cause].

## The fallout

What people said.

## The recovery

How it came back.
`;
