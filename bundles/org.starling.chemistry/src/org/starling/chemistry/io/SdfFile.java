package org.starling.chemistry.io;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

import org.starling.chemistry.Structure;

/** SD files: Connection tables with data items, each record ended by {@code $$$$}. */
public final class SdfFile {

	private SdfFile() {
	}

	/** @throws StructureFileException with the line of what is wrong */
	public static List<StructureRecord> read(String source, String text) throws StructureFileException {
		TextLines lines = new TextLines(source, text);
		List<StructureRecord> records = new ArrayList<>();
		while (!lines.atEnd()) {
			Structure structure = MolFile.read(lines);
			records.add(new StructureRecord(structure, fields(lines)));
		}
		if (records.isEmpty()) {
			throw lines.error("there is no record");
		}
		return records;
	}

	private static Map<String, String> fields(TextLines lines) throws StructureFileException {
		Map<String, String> fields = new LinkedHashMap<>();
		while (lines.hasNext()) {
			String line = lines.next("a data item");
			if (line.startsWith("$$$$")) {
				break;
			}
			if (!line.startsWith(">")) {
				if (line.isBlank()) {
					continue;
				}
				throw lines.error("here should stand the head of a data item, such as \"> <logP>\", or \"$$$$\"");
			}
			int from = line.indexOf('<');
			int to = line.lastIndexOf('>');
			String name = from >= 0 && to > from ? line.substring(from + 1, to) : line.substring(1).strip();
			StringBuilder value = new StringBuilder();
			while (lines.hasNext() && !lines.peek().isBlank() && !lines.peek().startsWith("$$$$")) {
				value.append(value.isEmpty() ? "" : "\n").append(lines.next("a data item"));
			}
			fields.put(name, value.toString());
		}
		return fields;
	}

	/** Each with its data items. */
	public static String write(List<StructureRecord> records) {
		StringBuilder out = new StringBuilder();
		for (StructureRecord record : records) {
			out.append(MolFile.write(record.structure()));
			record.fields().forEach((name, value) -> out.append("> <").append(MolFile.line(name).replaceAll("[<>]", "_")).append(">\n")
					.append(value.replaceAll("\\R\\s*(?=\\R|$)", "").replaceAll("(?m)^\\$\\$\\$\\$", " \\$\\$\\$\\$")).append("\n\n"));
			out.append("$$$$\n");
		}
		return out.toString();
	}
}
