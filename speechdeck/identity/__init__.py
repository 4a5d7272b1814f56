"""Which text a file has: a version and short hashes of each section, in all that leaves but public copies."""

from .carried import (
    custom_properties,
    custom_xml,
    from_json,
    from_properties,
    from_xml,
    properties_part,
    store_part,
    to_json,
)
from .found import ENDINGS, identity_in
from .hashes import Changes, Identity, SectionIdentity, identify, version_of

__all__ = [
    "ENDINGS",
    "Changes",
    "Identity",
    "SectionIdentity",
    "custom_properties",
    "custom_xml",
    "from_json",
    "from_properties",
    "from_xml",
    "identify",
    "identity_in",
    "properties_part",
    "store_part",
    "to_json",
    "version_of",
]
