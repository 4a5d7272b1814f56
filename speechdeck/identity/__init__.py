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
from .hashes import Identity, SectionIdentity, identify, version_of

__all__ = [
    "Identity",
    "SectionIdentity",
    "custom_properties",
    "custom_xml",
    "from_json",
    "from_properties",
    "from_xml",
    "identify",
    "properties_part",
    "store_part",
    "to_json",
    "version_of",
]
