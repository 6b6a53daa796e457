"""Statements of the tagger alone that the rules know better; analyses by hand."""

import pytest

from tests.attribution.trees import paragraph_of
from zegsman.attribution.draft import Draft
from zegsman.attribution.rejected import rejected
from zegsman.model import Span, StatementType
