"""The reading room in a real browser: Debian's Chromium, driven by Playwright. Without it they fail, and never skip."""
