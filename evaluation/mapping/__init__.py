"""Our statements in the form of a public set: the guide's section 10, and what the train part of the set shows."""
