package org.yuanlian.shell;

import org.springframework.boot.jackson.JacksonComponent;
import org.springframework.context.i18n.LocaleContextHolder;
import org.yuanlian.kernel.Language;
import org.yuanlian.kernel.Problem;
import tools.jackson.core.JsonGenerator;
import tools.jackson.databind.SerializationContext;
import tools.jackson.databind.ValueSerializer;

/// Writes a problem in the language that the request asked for.
@JacksonComponent
final class ProblemWriter extends ValueSerializer<Problem> {

    /// The language of the request that this thread answers.
    static Language asked() {
        return Language.of(LocaleContextHolder.getLocale().toLanguageTag());
    }

    @Override
    public void serialize(Problem problem, JsonGenerator json, SerializationContext context) {
        var told = asked().tell(problem);
        json.writeStartObject();
        json.writeStringProperty("code", told.code());
        json.writeStringProperty("where", told.where());
        json.writeStringProperty("value", told.value());
        json.writeStringProperty("what", told.what());
        json.writeStringProperty("maybe", told.maybe());
        json.writeEndObject();
    }
}
