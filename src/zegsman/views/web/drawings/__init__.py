"""The drawings: who about whom, a timeline, a map, what an outlet leans on. Each is a table first, drawn besides."""
