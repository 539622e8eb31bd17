package nl.jeugdhulp.consortium.placement;

import jakarta.persistence.AttributeConverter;
import jakarta.persistence.Converter;
import nl.jeugdhulp.values.MunicipalityCode;

/** Keeps a municipality as its four digits. */
@Converter
class MunicipalityColumn implements AttributeConverter<MunicipalityCode, String> {
    @Override
    public String convertToDatabaseColumn(MunicipalityCode code) {
        return code == null ? null : code.value();
    }

    @Override
    public MunicipalityCode convertToEntityAttribute(String digits) {
        return digits == null ? null : new MunicipalityCode(digits);
    }
}
