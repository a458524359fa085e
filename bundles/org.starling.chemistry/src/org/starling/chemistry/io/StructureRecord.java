package org.starling.chemistry.io;

import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.Map;

import org.starling.chemistry.Structure;

/**
 * One structure of a file.
 *
 * @param fields data items of an SD file by their names, in their order; empty for other files
 */
public record StructureRecord(Structure structure, Map<String, String> fields) {

	public StructureRecord {
		fields = Collections.unmodifiableMap(new LinkedHashMap<>(fields));
	}
}
