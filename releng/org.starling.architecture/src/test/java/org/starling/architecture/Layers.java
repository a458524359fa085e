package org.starling.architecture;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** The layer of each bundle and the neighbours it may use, read from {@code layers.txt}. */
record Layers(Map<String, Room> rooms) {

	/** A bundle's place: its layer and the bundles of the same layer that it may use. */
	record Room(int layer, Set<String> neighbours) {
	}

	static Layers parse(List<String> lines) {
		Map<String, Room> rooms = new LinkedHashMap<>();
		for (String line : lines) {
			if (line.isBlank() || line.startsWith("#")) {
				continue;
			}
			String[] parts = line.split(":");
			Set<String> neighbours = parts.length < 3 ? Set.of() : Set.of(parts[2].trim().split("\\s+"));
			rooms.put(parts[0].trim(), new Room(Integer.parseInt(parts[1].trim()), neighbours));
		}
		return new Layers(rooms);
	}

	boolean knows(String bundle) {
		return rooms.containsKey(bundle);
	}

	int layer(String bundle) {
		return rooms.get(bundle).layer();
	}

	/** Whether {@code from} may use {@code to}: something lower, or a named neighbour. */
	boolean allows(String from, String to) {
		Room room = rooms.get(from);
		return from.equals(to) || layer(to) < room.layer() || room.neighbours().contains(to);
	}
}
