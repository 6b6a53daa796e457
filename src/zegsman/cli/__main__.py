"""python -m zegsman.cli"""

from zegsman.cli import main

main()
