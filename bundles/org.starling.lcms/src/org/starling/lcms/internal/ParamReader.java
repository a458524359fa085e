package org.starling.lcms.internal;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

import javax.xml.stream.XMLStreamConstants;

import org.starling.lcms.CvParam;

/** Reads {@code cvParam}, {@code userParam} and references to groups of them, of mzML 0.99 to 1.1. For one thread. */
final class ParamReader {

	private final Map<String, List<CvParam>> groups = new HashMap<>();
	private final Problems problems;

	ParamReader(Problems problems) {
		this.problems = problems;
	}

	/** A reader of parameters that knows the same groups. */
	ParamReader withProblems(Problems other) {
		ParamReader copy = new ParamReader(other);
		copy.groups.putAll(groups);
		return copy;
	}

	/** Makes a group known. */
	void define(String id, List<CvParam> params) {
		groups.put(id, params);
	}

	/** @return whether the start tag that the cursor stands at is one of parameters; then they are added */
	boolean read(XmlCursor cursor, List<CvParam> into) throws ReadStop {
		switch (cursor.name()) {
			case "cvParam", "userParam", "softwareParam" -> into.add(param(cursor));
			case "referenceableParamGroupRef", "paramGroupRef" -> {
				List<CvParam> group = groups.get(cursor.attribute("ref"));
				if (group == null) {
					problems.error(cursor.here(), cursor.path(), "there is no referenceableParamGroup \"" + cursor.attribute("ref") + "\"");
				} else {
					into.addAll(group);
				}
			}
			default -> {
				return false;
			}
		}
		return true;
	}

	/** Parameters of the element whose start tag the cursor stands at, and of all elements within it; leaves it. */
	List<CvParam> collect(XmlCursor cursor) throws ReadStop {
		List<CvParam> found = new ArrayList<>();
		List<CvParam> before = cursor.collectParams(found);
		collect(cursor, found, found);
		cursor.collectParams(before);
		return found;
	}

	/** As above, with the element's own parameters apart from those of elements within it. */
	void collect(XmlCursor cursor, List<CvParam> own, List<CvParam> inner) throws ReadStop {
		int depth = cursor.depth();
		while (cursor.depth() >= depth) {
			int event = cursor.next();
			if (event == XMLStreamConstants.END_DOCUMENT) {
				throw cursor.stop("the file ends here", null);
			}
			if (event == XMLStreamConstants.START_ELEMENT) {
				read(cursor, cursor.depth() == depth + 1 ? own : inner);
			}
		}
	}

	static CvParam param(XmlCursor cursor) {
		String accession = "";
		String name = "";
		String value = "";
		String unitAccession = "";
		String unitName = "";
		for (int i = cursor.attributes() - 1; i >= 0; i--) {
			switch (cursor.attributeName(i)) {
				case "accession" -> accession = cursor.attributeValue(i);
				case "name" -> name = cursor.attributeValue(i);
				case "value" -> value = cursor.attributeValue(i);
				case "version" -> value = value.isEmpty() ? cursor.attributeValue(i) : value;
				case "unitAccession" -> unitAccession = cursor.attributeValue(i);
				case "unitName" -> unitName = cursor.attributeValue(i);
				default -> {
					// cvRef and cvLabel: the accession says it too
				}
			}
		}
		return new CvParam(accession, name, value, unitAccession, unitName);
	}
}
