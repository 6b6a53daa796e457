"""What the figures may not fall below: F1 in percent at the automatic threshold, with no false merge at all."""

FLOORS = {"tune": 96.5, "held": 95.0}
