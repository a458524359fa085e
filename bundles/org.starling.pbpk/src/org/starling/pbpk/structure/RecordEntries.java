package org.starling.pbpk.structure;

import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.ParameterizedType;
import java.lang.reflect.RecordComponent;
import java.lang.reflect.Type;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

import org.starling.pbpk.PbpkException;
import org.starling.pbpk.PbpkProblem;

/** Nested records as keys and values: numbers, texts, enumerations, lists counted from 1; null and NaN are left out. */
final class RecordEntries {

	/** Writes what is no record. */
	interface Other {
		void write(String key, Object value, Map<String, String> entries);
	}

	private final Other other;
	private final Map<String, String> entries = new LinkedHashMap<>();

	RecordEntries(Other other) {
		this.other = other;
	}

	Map<String, String> write(Record root) {
		components(root, "");
		return entries;
	}

	private void components(Record of, String prefix) {
		for (RecordComponent c : of.getClass().getRecordComponents()) {
			try {
				value(prefix + c.getName(), c.getAccessor().invoke(of));
			} catch (IllegalAccessException | InvocationTargetException e) {
				throw new IllegalStateException(e);
			}
		}
	}

	private void value(String key, Object value) {
		switch (value) {
		case null -> {
			// not said
		}
		case Double d when d.isNaN() -> {
			// not said
		}
		case Enum<?> e -> entries.put(key, e.name());
		case Number n -> entries.put(key, n.toString());
		case String s -> entries.put(key, s);
		case List<?> list -> {
			for (int i = 0; i < list.size(); i++) {
				value(key + "." + (i + 1), list.get(i));
			}
		}
		case Record r -> {
			entries.put(key, "");
			components(r, key + ".");
		}
		default -> other.write(key, value, entries);
		}
	}

	/** Reads what {@link RecordEntries} wrote. */
	static final class Reader {

		/** Reads what is no record; {@code key} is that under which it was written. */
		interface Other {
			Object read(String key, Map<String, String> entries);
		}

		private final Map<String, String> entries;
		private final Other other;

		Reader(Map<String, String> entries, Other other) {
			this.entries = entries;
			this.other = other;
		}

		<T extends Record> T read(Class<T> type) {
			return type.cast(components(type, ""));
		}

		private Object components(Class<?> type, String prefix) {
			RecordComponent[] all = type.getRecordComponents();
			Object[] values = new Object[all.length];
			for (int i = 0; i < all.length; i++) {
				values[i] = value(all[i].getGenericType(), prefix + all[i].getName());
			}
			try {
				return type.getDeclaredConstructor(Arrays.stream(all).map(RecordComponent::getType).toArray(Class<?>[]::new)).newInstance(values);
			} catch (InvocationTargetException e) {
				throw problem(prefix, "can't be read: " + e.getCause());
			} catch (ReflectiveOperationException e) {
				throw new IllegalStateException(e);
			}
		}

		private Object value(Type type, String key) {
			if (type instanceof ParameterizedType list) {
				List<Object> values = new ArrayList<>();
				for (int i = 1; isThere(key + "." + i); i++) {
					values.add(value(list.getActualTypeArguments()[0], key + "." + i));
				}
				return values;
			}
			Class<?> c = (Class<?>) type;
			String text = entries.get(key);
			try {
				return c == double.class ? (Object) (text == null ? Double.NaN : Double.parseDouble(text))
						: c == int.class ? (Object) (text == null ? 0 : Integer.parseInt(text)) : reference(c, key, text);
			} catch (NumberFormatException e) {
				throw problem(key, "\"" + text + "\" is no number");
			}
		}

		private Object reference(Class<?> c, String key, String text) {
			if (c == String.class) {
				return text;
			}
			if (c == Double.class) {
				return text == null ? null : Double.valueOf(text);
			}
			if (c.isEnum()) {
				return text == null ? null : Arrays.stream(c.getEnumConstants()).filter(e -> ((Enum<?>) e).name().equals(text)).findFirst()
						.orElseThrow(() -> problem(key, "\"" + text + "\" is none of " + Arrays.toString(c.getEnumConstants())));
			}
			if (c.isRecord()) {
				return isThere(key) ? components(c, key + ".") : null;
			}
			return other.read(key, entries);
		}

		private boolean isThere(String key) {
			return entries.containsKey(key) || entries.keySet().stream().anyMatch(k -> k.startsWith(key + "."));
		}

		private static PbpkException problem(String key, String text) {
			return new PbpkException(new PbpkProblem("settings", key, text, "correct the line"));
		}
	}
}
