/** Plug-ins of the feature quantization in a running platform: registries of its extension points. */
package org.starling.quantization.runtime;
